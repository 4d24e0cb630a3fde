import type { InstructionMention } from '../../model/mention';
import type { Span } from '../../model/span';
import { deadlineIn, type KnownDate, readPublished } from '../../text/deadlines';
import type { Doc } from '../document';
import { written } from '../document';
import { addresseeOf } from './addressees';
import { featuresOf } from './features';
import { type Frame, frameOf } from './frames';
import { type Grammar, grammarOf } from './grammar';
import type { InstructionLexicon } from './lexicon';
import { likelihoods } from './likelihoods';
import { type Run, spanOf } from './phrases';
import { sharingOf } from './sharing';
import { ownVoice, type Write } from './speakers';
import { type Decisive, decisiveOf, forceOf } from './triggers';
import { type Known, type View, viewsOf } from './views';
import { voicesOf } from './voices';

/**
 * The sentences in which an official or a leading body directs, asks, assigns or urges others to do something, in reading order.
 * A small linear model over features of the sentence and its neighbours decides which they are; rules fill the slots.
 */
export const instructionsOf = ({ doc, known, lexicon }: Reading): readonly InstructionMention[] =>
  readInstructions({ doc, known, grammar: grammarFor(lexicon) });

interface Reading {
  readonly doc: Doc;
  readonly known: Known;
  readonly lexicon: InstructionLexicon;
}

const built = new WeakMap<InstructionLexicon, Grammar>();

/** A language's grammar, made ready when its first text comes. */
function grammarFor(lexicon: InstructionLexicon): Grammar {
  const grammar = built.get(lexicon) ?? grammarOf(lexicon);
  built.set(lexicon, grammar);
  return grammar;
}

interface Task {
  readonly doc: Doc;
  readonly known: Known;
  readonly grammar: Grammar;
}

/** The same with a grammar of one's own: training must not judge itself by the weights that are shipped. */
export function readInstructions({ doc, known, grammar }: Task): readonly InstructionMention[] {
  const views = viewsOf(doc, known, grammar);
  const features = featuresOf(views);
  const rows = { own: features.map(({ own }) => own), linked: features.map(({ linked }) => linked) };
  const chosen = likelihoods(rows, grammar.weights).map((likelihood) => likelihood >= grammar.weights.threshold);
  const frames = views.map(frameOf);
  const decisives = views.map((view, at) => decisiveOf(view, frames[at] ?? frameOf(view)));
  const write: Write = (view, run) => {
    const span = spanOf(view, run);
    return span === null ? '' : written(doc, span);
  };
  const voices = voicesOf({
    views,
    own: views.map((view, at) => ownVoice(view, frames[at] ?? frameOf(view), decisives[at]?.trigger ?? null, write)),
    chosen,
  });
  const published = readPublished(doc.source.published);
  let lastAddressee: string | null = null;
  return views.flatMap((view, at) => {
    const [frame, decisive] = [frames[at], decisives[at]];
    if (chosen[at] !== true || frame === undefined || decisive === undefined) return [];
    const mention = mentionOf({ doc, view, frame, decisive, speaker: voices[at] ?? null, published, write });
    const inherited = mention.addressee === null ? lastAddressee : null;
    lastAddressee = mention.addressee ?? lastAddressee;
    return [{ ...mention, inheritedAddressee: inherited }];
  });
}

interface Parts {
  readonly doc: Doc;
  readonly view: View;
  readonly frame: Frame;
  readonly decisive: Decisive;
  readonly speaker: string | null;
  readonly published: KnownDate | null;
  readonly write: Write;
}

function mentionOf({ doc, view, frame, decisive, speaker, published, write }: Parts): InstructionMention {
  const told = addresseeOf(view, frame, decisive.trigger);
  const addressee = told !== null && isSpeaker(view, told, speaker) ? null : told;
  const trigger: Run | null = decisive.cue;
  const { leader, helpers } = sharingOf(view, addressee);
  const deadline = deadlineIn(doc.folded.lower.slice(view.span.start, view.span.end), {
    published,
    except: [...view.documents, ...bygone(view, decisive)].flatMap((run) => relative(view, run)),
  });
  return {
    kind: 'instruction',
    span: doc.folded.original(view.span),
    rule: `${decisive.kind}${decisive.cue === null ? '' : `: ${decisive.cue.phrase}`}`,
    speaker,
    addressee: addressee === null ? null : write(view, addressee),
    inheritedAddressee: null,
    leader: leader === null ? null : write(view, leader),
    helpers: helpers.map((helper) => write(view, helper)),
    trigger: trigger === null ? null : write(view, trigger),
    triggerSpan: trigger === null ? null : originalSpan(doc, view, trigger),
    deadline: deadline?.value ?? null,
    deadlineSpan:
      deadline === null
        ? null
        : doc.folded.original({ start: view.span.start + deadline.start, end: view.span.start + deadline.end }),
    force: forceOf(decisive),
  };
}

/** What stands before `đã`, where an order follows later, tells when something was done: `Đến ngày 25/9, Sở đã có công văn đề nghị …`. */
function bygone(view: View, { kind, cue }: Decisive): readonly Run[] {
  if (kind !== 'order') return [];
  const done = view.cues.findLast(({ kinds, to }) => to <= cue.from && kinds.includes('past'));
  return done === undefined || done.to === cue.from ? [] : [{ from: 0, to: done.to }];
}

/** Nobody is told by themselves: `Thủ tướng cho rằng, phải …`. */
const isSpeaker = (view: View, { from, to }: Run, speaker: string | null): boolean =>
  view.people.some((person) => person.name === speaker && person.from >= from && person.to <= to);

function originalSpan(doc: Doc, view: View, run: Run): Span | null {
  const span = spanOf(view, run);
  return span === null ? null : doc.folded.original(span);
}

function relative(view: View, run: Run): readonly { readonly start: number; readonly end: number }[] {
  const span = spanOf(view, run);
  return span === null ? [] : [{ start: span.start - view.span.start, end: span.end - view.span.start }];
}
