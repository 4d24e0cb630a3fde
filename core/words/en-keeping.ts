import type { CorrectionChange } from '../model/correction';
import type { Loss } from '../model/loss';
import type { BoardWords, CorrectingWords } from './keeping';

export const correcting: CorrectingWords = {
  more: 'Why this is marked, and corrections',
  heading: 'Correct',
  where: 'Applies to',
  scope: { page: 'this article', site: 'this site', everywhere: 'everywhere' },
  ignoreHere: {
    official: 'Do not mark this place',
    role: 'Do not mark the role here',
    directive: 'Do not mark the document here',
    instruction: 'This sentence is no instruction',
  },
  ignoreName: (name) => `${name} holds no office: remove all marks`,
  ignoreText: (text) => `Do not mark “${text}” any more`,
  notMeant: (name) => `This is not ${name}`,
  samePerson: 'Same person as…',
  chooseSame: (name) => `${name} is the same person as`,
  otherKey: 'Another document…',
  chooseKey: 'This is the document',
  typeKey: 'Type another number and symbol…',
  back: 'Back',
  markOfficial: (name) => `${name} holds an office`,
  corrected: 'You corrected this mark.',
  takeBack: 'Take back',
  done: {
    ignore: 'Mark removed.',
    'ignore-place': 'Mark removed here.',
    official: 'Official marked.',
    merge: 'Names merged.',
    separate: 'Told apart.',
    key: 'Number corrected.',
  },
  takenBack: 'Correction taken back.',
  list: 'Corrections',
  none: 'Nothing corrected yet. In the card of a mark, press ⋯ to correct it.',
  says,
  holds: (where) => where ?? 'everywhere',
  count: (count) => `${count} ${count === 1 ? 'correction' : 'corrections'}`,
  keyForm: 'Number of the document',
  keyExplained: 'As in the document, with its type: nghị quyết 39-NQ/TW, chỉ thị 05-CT/TW, luật đất đai 2024.',
  keyField: (text) => `“${text}” is`,
  keyWas: (key) => `taken for ${key} before`,
};

function says(change: CorrectionChange): string {
  switch (change.kind) {
    case 'ignore':
      return change.mention === 'official' ? `${change.text} holds no office` : `“${change.text}” is not marked`;
    case 'ignore-place':
      return `One mark removed: “${change.anchor.exact}”`;
    case 'official':
      return `${change.name} holds an office`;
    case 'merge':
      return `${change.name} is the same as ${change.into}`;
    case 'separate':
      return `“${change.text}” is not ${change.from}`;
    case 'key':
      return `“${change.text}” stands for ${change.key}`;
  }
}

export const board: BoardWords = {
  title: 'Follow-up board',
  follow: 'Follow up',
  following: 'Followed',
  add: 'Add to the follow-up board',
  onBoard: 'On the follow-up board',
  added: 'Added to the follow-up board.',
  removed: 'Removed from the follow-up board.',
  finished: 'Marked as done.',
  reopened: 'Opened again.',
  states: { open: 'Open', overdue: 'Overdue', done: 'Done' },
  state: 'State',
  all: 'All',
  speaker: 'Who directs',
  addressee: 'Who is told',
  count: (count) => `${count} ${count === 1 ? 'task' : 'tasks'}`,
  onBoardBy: (count) => `${count} ${count === 1 ? 'task' : 'tasks'} on the follow-up board`,
  empty: 'The board is empty. In the card of an instruction, press Add to the follow-up board.',
  nothingFits: 'No task fits.',
  due: (date) => `Due ${date}`,
  noDeadline: 'No deadline given',
  overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  daysLeft: (days) => (days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'} left`),
  asWritten: (words) => `in the article: “${words}”`,
  finish: 'Done',
  reopen: 'Open again',
  finishedAt: (when) => `Done ${when}`,
  openPassage: 'Open the sentence in the article',
  calendar: 'Export deadlines (.ics)',
  helps: (names) => `with ${names}`,
};

export function lost({ expected, left, back, others, changes, state }: Loss): string {
  const gone = expected - left;
  if (state === 'mending') {
    const so = gone > 0 ? `: ${back} of ${gone} notes so far.` : '.';
    return `The browser lost a part of the notebook. It is being brought back from the second copy${so}`;
  }
  if (gone > 0 && back + others === 0)
    return `The notebook held ${notes(expected)}; ${left} are left. Import an exported JSON file if you have one.`;
  const first =
    gone > 0
      ? `The browser lost ${notes(gone)}. ${Math.min(back, gone)} of ${gone} are back from the second copy.`
      : 'The browser lost the latest changes of the notebook.';
  const missing =
    gone > back ? ` ${gone - back} could not be brought back: import an exported JSON file if you have one.` : '';
  const more = others > 0 ? ` Also back: ${others} corrections, followed instructions or other changes.` : '';
  const last =
    changes > 0
      ? ` The last ${changes} ${changes === 1 ? 'change' : 'changes'} could not be brought back: look at your newest notes.`
      : '';
  return `${first}${missing}${more}${last}`;
}

const notes = (count: number): string => `${count} ${count === 1 ? 'note' : 'notes'}`;
