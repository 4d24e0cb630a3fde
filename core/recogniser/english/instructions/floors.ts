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
  const person = speakingIn(view) ?? view.people[0];
  if (person !== undefined && (person.name !== floor.speaker || verdict === null))
    return { ...takenBy(person), since, paragraph };
  return { ...floor, since, paragraph };
}

const takenBy = (person: Person): Pick<Floor, 'speaker' | 'able'> => ({ speaker: person.name, able: isAble(person) });

/** An office of the State or the Party, and no post in a society, a school or a hospital. */
const isAble = ({ titles }: Person): boolean =>
  titles.some((title) => office.test(title)) && !titles.some((title) => society.test(title));
const office =
  /(?:^|[^\p{L}])(?:chairm[ae]n|chairwom[ae]n|chief justice|commander|minister|secretary|governor|leader|mayor|PM|premier|president|prosecutor general|top legislator|head|inspector general|party chief|auditor general)(?![\p{L}])/iu;
const society =
  /(?:^|[^\p{L}])(?:red cross|association|hospital|university|institute|academy|union|federation|club|company|school|cent(?:re|er)|corporation)(?![\p{L}])/iu;

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

/** A duty counts where the one who says it may direct: by the sentence itself, in a quotation, or while an instruction goes on. */
export function mayDirect(view: View, floor: Floor): boolean {
  const speaking = speakingIn(view);
  if (speaking !== undefined) return isAble(speaking);
  if (!floor.able) return false;
  const said = cuesOf(view, 'say').some(
    (cue) =>
      subjectOf(view, cue.from).kind === 'same' ||
      lowerAt(view, cue.from - 1) === 'he' ||
      lowerAt(view, cue.from - 1) === 'she',
  );
  const quoted = lowerAt(view, 0) === '"';
  return said || quoted || floor.since <= longestPause;
}
/** Sentences without an instruction after which a duty is no longer the speaker's. */
const longestPause = 1;

export const speakerOf = (floor: Floor, { rule, subject }: Verdict): string | null => {
  if (subject.kind === 'none' && rule !== 'duty' && floor.since > longestPause) return null;
  return floor.speaker;
};
