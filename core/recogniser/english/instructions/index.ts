import type { Force, InstructionMention } from '../../../model/mention';
import { type KnownDate, readPublished } from '../../../text/deadlines';
import { type Doc, written } from '../../document';
import { cueFinder } from '../../instructions/cues';
import type { Known } from '../../instructions/views';
import type { Run } from './addressees';
import { deadlineIn } from './deadlines';
import { type Floor, floorAfter, mayDirect, nobodySpeaks, speakerOf } from './floors';
import type { CueKind, InstructionCues } from './lexicon';
import { helpersOf, leads } from './sharing';
import { directing, onDuty, toldTo, type Verdict } from './verdicts';
import { cuesOf, type View, viewsOf } from './views';

/**
 * The layer of instructions in English news, by rules: a verb of asking with an official or a body before it and a deed behind it;
 * somebody who has been told to; a duty that whoever has the floor lays on others.
 */
export function instructionLayer(cues: InstructionCues): (doc: Doc, known: Known) => readonly InstructionMention[] {
  const find = cueFinder<CueKind>(cues);
  return (doc, known) => {
    const published = readPublished(doc.source.published);
    const found: InstructionMention[] = [];
    let floor: Floor = nobodySpeaks;
    let lastAddressee: string | null = null;
    for (const view of viewsOf(doc, known, find)) {
      const verdict = verdictOf(view, floor);
      const before = floor;
      floor = floorAfter({ floor, view, verdict, write: (run) => textOf(doc, view, run) });
      if (verdict === null) continue;
      const mention = mentionOf({ doc, view, verdict, speaker: speakerOf(before, floor, verdict, view), published });
      found.push(mention.addressee === null ? { ...mention, inheritedAddressee: lastAddressee } : mention);
      lastAddressee = mention.addressee ?? lastAddressee;
    }
    return found;
  };
}

function verdictOf(view: View, floor: Floor): Verdict | null {
  const active = directing(view);
  if (active !== null && (active.subject.kind !== 'same' || floor.speaker !== null || view.people.length > 0))
    return active;
  const told = toldTo(view);
  if (told !== null) return told;
  const duty = onDuty(view);
  if (duty === null) return null;
  if (mayDirect(view, floor)) return duty;
  return bindsByItself(view, duty) ? { ...duty, rule: 'bound' } : null;
}

/** `All travellers must …` binds whoever it names, also where nobody is said to speak. */
const bindsByItself = (view: View, { cue, addressee }: Verdict): boolean =>
  cue.kinds.includes('bind') && addressee !== null && !cuesOf(view, 'say', 'private').some(({ to }) => to <= cue.from);

const textOf = (doc: Doc, view: View, { from, to }: Run): string => {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]];
  return first === undefined || last === undefined ? '' : written(doc, { start: first.start, end: last.end });
};

interface Parts {
  readonly doc: Doc;
  readonly view: View;
  readonly verdict: Verdict;
  readonly speaker: string | null;
  readonly published: KnownDate | null;
}

function mentionOf({ doc, view, verdict, speaker, published }: Parts): InstructionMention {
  const { cue, rule, addressee } = verdict;
  const deadline = deadlineIn(doc.folded.text.slice(view.span.start, view.span.end), published);
  const first = view.tokens[cue.from]?.start ?? view.span.start;
  const last = view.tokens[cue.to - 1]?.end ?? first;
  return {
    kind: 'instruction',
    span: doc.folded.original(view.span),
    rule: `${rule}: ${cue.phrase}`,
    speaker,
    addressee: addressee === null ? null : textOf(doc, view, addressee),
    inheritedAddressee: null,
    leader: leads(view) && addressee !== null ? textOf(doc, view, addressee) : null,
    helpers: helpersOf(view).map((helper) => textOf(doc, view, helper)),
    trigger: textOf(doc, view, cue),
    triggerSpan: doc.folded.original({ start: first, end: last }),
    deadline: deadline?.value ?? null,
    deadlineSpan:
      deadline === null
        ? null
        : doc.folded.original({ start: view.span.start + deadline.start, end: view.span.start + deadline.end }),
    force: forceOf(view, verdict),
  };
}

function forceOf(view: View, { rule, cue }: Verdict): Force {
  const perfect = ['has', 'have', 'had'].includes(view.tokens[cue.from - 1]?.lower ?? '');
  if (rule === 'told' || perfect) return 'reported';
  return rule === 'request' || rule === 'suggestion' || rule === 'matter' ? 'request' : 'order';
}
