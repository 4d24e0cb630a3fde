import type { DirectiveMention, DirectiveRelation } from '../../model/mention';
import { contains } from '../../model/span';
import { type Doc, written } from '../document';
import { headFinder } from './heads';
import type { DirectiveLexicon } from './lexicon';

/** What the text states about two documents, and anaphors (`Nghị quyết này`): kept for the card, never marked. */
export function relationsOf(
  lexicon: DirectiveLexicon,
  doc: Doc,
  mentions: readonly DirectiveMention[],
): readonly DirectiveRelation[] {
  return [
    ...doc.sentences.flatMap((sentence) => stated(doc, doc.folded.original(sentence), mentions)),
    ...anaphors(lexicon, doc, mentions),
  ].sort((one, other) => one.span.start - other.span.start);
}

const verbs = [
  ['amends', /sửa đổi|bổ sung/u],
  ['repeals', /bãi bỏ|hủy bỏ/u],
  ['replaces', /thay thế|thay cho/u],
] as const;

/** A verb between two neighbouring mentions of one sentence relates them. */
function stated(
  doc: Doc,
  sentence: { readonly start: number; readonly end: number },
  mentions: readonly DirectiveMention[],
): readonly DirectiveRelation[] {
  const inside = mentions.filter((mention) => contains(sentence, mention.span));
  return inside.slice(1).flatMap((object, at) => {
    const subject = inside[at];
    if (subject === undefined) return [];
    const span = { start: subject.span.end, end: object.span.start };
    const between = doc.source.text.slice(span.start, span.end).normalize('NFC').toLowerCase();
    const verb = verbs.find(([, pattern]) => pattern.test(between));
    return verb === undefined ? [] : [{ kind: verb[0], span, subject: subject.key, object: object.key }];
  });
}

const pointing = / (?:này|trên|nêu trên|nói trên|kể trên|đó)(?![\p{L}\p{M}\p{N}])/uy;

/** `Nghị quyết này` is the last document of that type before it. */
function anaphors(
  lexicon: DirectiveLexicon,
  doc: Doc,
  mentions: readonly DirectiveMention[],
): readonly DirectiveRelation[] {
  return headFinder(lexicon)(doc.folded).flatMap((head) => {
    pointing.lastIndex = head.end;
    const match = pointing.exec(doc.folded.lower);
    if (match === null || head.abbreviated) return [];
    const span = doc.folded.original({ start: head.start, end: head.end + match[0].length });
    const last = mentions.findLast(
      (mention) => mention.span.end <= span.start && mention.documentKind === head.type.name,
    );
    return last === undefined || written(doc, { start: head.start, end: head.end }) === ''
      ? []
      : [{ kind: 'anaphor', span, subject: null, object: last.key }];
  });
}
