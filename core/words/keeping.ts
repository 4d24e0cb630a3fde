import type { CorrectionChange, CorrectionScope } from '../model/correction';
import type { MentionKind } from '../model/mention';

/** Words of the reader's corrections. */
export interface CorrectingWords {
  /** The button that opens "why" and what can be corrected. */
  readonly more: string;
  readonly heading: string;
  readonly where: string;
  readonly scope: Readonly<Record<CorrectionScope['kind'], string>>;
  readonly ignoreHere: Readonly<Record<MentionKind, string>>;
  readonly ignoreName: (name: string) => string;
  readonly ignoreText: (text: string) => string;
  readonly notMeant: (name: string) => string;
  readonly samePerson: string;
  readonly chooseSame: (name: string) => string;
  readonly otherKey: string;
  readonly chooseKey: string;
  readonly typeKey: string;
  readonly back: string;
  /** The bar beside a selection. */
  readonly markOfficial: (name: string) => string;
  /** Said of a mention that a correction made or changed. */
  readonly corrected: string;
  readonly takeBack: string;
  /** What just happened. */
  readonly done: Readonly<Record<CorrectionChange['kind'], string>>;
  readonly takenBack: string;
  /** The list in the notebook. */
  readonly list: string;
  readonly none: string;
  readonly says: (change: CorrectionChange) => string;
  readonly holds: (where: string | null) => string;
  readonly count: (count: number) => string;
  readonly keyForm: string;
  readonly keyExplained: string;
  readonly keyField: (text: string) => string;
  readonly keyWas: (key: string) => string;
}

/** Words of the follow-up board. */
export interface BoardWords {
  readonly title: string;
  /** On the card: short, said in full as `add` and `onBoard`. */
  readonly follow: string;
  readonly following: string;
  readonly add: string;
  readonly onBoard: string;
  readonly added: string;
  readonly removed: string;
  readonly finished: string;
  readonly reopened: string;
  readonly states: Readonly<Record<'open' | 'overdue' | 'done', string>>;
  readonly state: string;
  readonly all: string;
  readonly speaker: string;
  readonly addressee: string;
  readonly count: (count: number) => string;
  /** In an official's dossier. */
  readonly onBoardBy: (count: number) => string;
  readonly empty: string;
  readonly nothingFits: string;
  readonly due: (date: string) => string;
  readonly noDeadline: string;
  readonly overdue: (days: number) => string;
  readonly daysLeft: (days: number) => string;
  readonly asWritten: (words: string) => string;
  readonly finish: string;
  readonly reopen: string;
  readonly finishedAt: (when: string) => string;
  readonly openPassage: string;
  readonly calendar: string;
  readonly helps: (names: string) => string;
}
