import type { Run } from './addressees';
import { subjectOf } from './subjects';
import type { Verdict } from './verdicts';
import { cuesOf, lowerAt, type Person, type View } from './views';

/** Who has the floor: whom a pronoun means, and whose demands the sentences without a speaker are. */
export interface Floor {
  readonly speaker: string | null;
  /** True where the speaker may tell others what to do. */
  readonly able: boolean;
  /** Sentences since the speaker's last instruction. */
  readonly since: number;
  readonly paragraph: number;
}

export const nobodySpeaks: Floor = { speaker: null, able: false, since: Number.POSITIVE_INFINITY, paragraph: 0 };

interface Turn {
  readonly floor: Floor;
  readonly view: View;
  readonly verdict: Verdict | null;
  readonly write: (run: Run) => string;
}

/** The floor after a sentence. Whoever directs or speaks in it takes it; a person it begins with is whom `he` means next. */
export function floorAfter({ floor, view, verdict, write }: Turn): Floor {
  const since = verdict === null ? floor.since + 1 : 0;
  const { paragraph } = view;
  const subject = verdict?.subject;
  if (subject?.kind === 'person') return { ...takenBy(subject.person), since, paragraph };
  if (subject?.kind === 'body') return { speaker: write(subject), able: true, since, paragraph };
  if (subject?.kind === 'paper') return { speaker: subject.issuer ?? floor.speaker, able: true, since, paragraph };
  if (verdict === null && strangerSpeaks(view)) return { ...nobodySpeaks, since, paragraph };
  const person = speakingIn(view) ?? (verdict === null ? subjectLike(view) : undefined);
  return person === undefined ? { ...floor, since, paragraph } : { ...takenBy(person), since, paragraph };
}

/** A person whom the sentence begins with or tells of, not one who stands by. */
const subjectLike = (view: View): Person | undefined =>
  view.people.find(({ from }) => !beside.has(lowerAt(view, from - 1)));
const beside = new Set(['by', 'with', 'of', 'to', 'and', 'for']);

const takenBy = ({ name, able }: Person): Pick<Floor, 'speaker' | 'able'> => ({ speaker: name, able });

/** The person who says what the sentence says, before or behind it. */
function speakingIn(view: View): Person | undefined {
  for (const cue of cuesOf(view, 'say', 'stress')) {
    const subject = subjectOf(view, cue.from);
    if (subject.kind === 'person') return subject.person;
    const after = view.people.find(({ from }) => from >= cue.to && from <= cue.to + 2);
    if (
      after !== undefined &&
      (lowerAt(view, cue.from - 1) === ',' || lowerAt(view, cue.from - 1) === '"' || cue.phrase === 'according to')
    )
      return after;
  }
  return undefined;
}

/** `Experts said …`, `Sang said …`: somebody whose word binds nobody. */
const strangerSpeaks = (view: View): boolean =>
  cuesOf(view, 'say').some((cue) => {
    const { kind } = subjectOf(view, cue.from);
    const shape = view.tokens[cue.from - 1]?.shape;
    return kind === 'private' || (kind === 'none' && cue.phrase === 'said' && (shape === 'title' || shape === 'upper'));
  });

/** `he said`, `she added`: whoever has the floor goes on. */
const goesOn = (view: View): boolean =>
  cuesOf(view, 'say').some(
    (cue) => subjectOf(view, cue.from).kind === 'same' || ['he', 'she'].includes(lowerAt(view, cue.from - 1)),
  );

/** A duty counts where the one who says it may direct: by the sentence itself, in a quotation, or while an instruction goes on. */
export function mayDirect(view: View, floor: Floor): boolean {
  const speaking = speakingIn(view);
  if (speaking !== undefined) return speaking.able;
  if (!floor.able || strangerSpeaks(view)) return false;
  const quoted = lowerAt(view, 0) === '"';
  return goesOn(view) || quoted || floor.since <= longestPause;
}
/** Sentences without an instruction after which a duty is no longer the speaker's. */
const longestPause = 1;

/** Who directs in a sentence, with the floor before and after it: nobody where none speaks and the last one has long been silent. */
export const speakerOf = (before: Floor, after: Floor, { rule }: Verdict, view: View): string | null =>
  (rule === 'told' || rule === 'bound') &&
  before.since > longestPause &&
  before.speaker === after.speaker &&
  !goesOn(view) &&
  lowerAt(view, 0) !== 'accordingly'
    ? null
    : after.speaker;
