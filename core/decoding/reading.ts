import type { Located } from '../model/anchor';
import type {
  DirectiveMention,
  DirectiveRelation,
  InstructionMention,
  Mention,
  OfficialMention,
  Position,
  Reading,
  Repeat,
  RoleMention,
} from '../model/mention';
import type { JumpTarget, PageFindings, PlacedAnnotation, ReaderCommand, ReadingPosition } from '../model/reader';
import type { Span } from '../model/span';
import {
  anyBoolean,
  anyText,
  byKind,
  type Decoder,
  finiteNumber,
  listOf,
  object,
  oneOf,
  orAbsent,
  orNull,
  where,
  wholeNumber,
} from './decoder';
import { id } from './id';
import { anchor, annotation, articleMeta, sighting } from './model';

const span: Decoder<Span> = where(
  object<Span>({ start: wholeNumber, end: wholeNumber }),
  'a span that starts before it ends',
  (value) => value.start <= value.end,
);

const found = { span, rule: anyText, corrected: orAbsent(listOf(id<'item'>())) };

const position: Decoder<Position> = object<Position>({
  title: anyText,
  span,
  status: oneOf('holds', 'held', 'appointed', 'removed', 'proposed'),
});

const mention: Decoder<Mention> = byKind<Mention>({
  official: object<OfficialMention>({
    kind: oneOf('official'),
    ...found,
    name: anyText,
    positions: listOf(position),
    others: listOf(position),
  }),
  role: object<RoleMention>({ kind: oneOf('role'), ...found, title: anyText, refersTo: orNull(anyText) }),
  directive: object<DirectiveMention>({
    kind: oneOf('directive'),
    ...found,
    documentKind: anyText,
    number: orNull(anyText),
    issuer: orNull(anyText),
    impliedIssuer: orNull(anyText),
    date: orNull(anyText),
    key: orNull(anyText),
    complete: anyBoolean,
    candidates: listOf(anyText),
    clause: orNull(anyText),
  }),
  instruction: object<InstructionMention>({
    kind: oneOf('instruction'),
    ...found,
    speaker: orNull(anyText),
    addressee: orNull(anyText),
    inheritedAddressee: orNull(anyText),
    leader: orNull(anyText),
    helpers: listOf(anyText),
    trigger: orNull(anyText),
    triggerSpan: orNull(span),
    deadline: orNull(anyText),
    deadlineSpan: orNull(span),
    force: oneOf('order', 'request', 'reported'),
  }),
});

const relation: Decoder<DirectiveRelation> = object<DirectiveRelation>({
  kind: oneOf('replaces', 'amends', 'repeals', 'anaphor'),
  span,
  subject: orNull(anyText),
  object: orNull(anyText),
});

const reading: Decoder<Reading> = object<Reading>({
  mentions: listOf(mention),
  relations: listOf(relation),
  repeats: listOf(object<Repeat>({ span, of: span })),
});

type Placed = Extract<Located, { kind: 'exact' | 'moved' | 'similar' }>;
type Lost = Extract<Located, { kind: 'lost' }>;

const located: Decoder<Located> = (input, at) => {
  const lost = object<Lost>({
    kind: oneOf('lost'),
    reason: oneOf('nothing-like-it', 'too-uncertain', 'ambiguous'),
    score: finiteNumber,
  })(input, at);
  if (lost.ok) return lost;
  return object<Placed>({ kind: oneOf('exact', 'moved', 'similar'), span, score: finiteNumber })(input, at);
};

const placed: Decoder<readonly PlacedAnnotation[]> = listOf(object<PlacedAnnotation>({ annotation, place: located }));

export const pageFindings: Decoder<PageFindings> = byKind<PageFindings>({
  'no-article': object<Extract<PageFindings, { kind: 'no-article' }>>({
    kind: oneOf('no-article'),
    annotations: placed,
  }),
  article: object<Extract<PageFindings, { kind: 'article' }>>({
    kind: oneOf('article'),
    sighting,
    meta: articleMeta,
    articleId: orNull(id<'article'>()),
    text: anyText,
    reading,
    annotations: placed,
    private: anyBoolean,
    markable: anyBoolean,
  }),
});

export const jumpTarget: Decoder<JumpTarget> = byKind<JumpTarget>({
  annotation: object<Extract<JumpTarget, { kind: 'annotation' }>>({
    kind: oneOf('annotation'),
    id: id<'annotation'>(),
  }),
  orphan: object<Extract<JumpTarget, { kind: 'orphan' }>>({ kind: oneOf('orphan'), id: id() }),
  mention: object<Extract<JumpTarget, { kind: 'mention' }>>({ kind: oneOf('mention'), span }),
  passage: object<Extract<JumpTarget, { kind: 'passage' }>>({ kind: oneOf('passage'), anchor }),
});

export const readerCommand: Decoder<ReaderCommand> = oneOf(
  'highlight',
  'note',
  'choose',
  'next-mark',
  'previous-mark',
  'undo',
  'redo',
  'toggle-marks',
);

export const readingPosition: Decoder<ReadingPosition> = object<ReadingPosition>({
  visible: orNull(span),
  changes: wholeNumber,
});
