import type { Colour } from '../model/annotation';
import type { Loss } from '../model/loss';
import type { DirectiveRelation, Force, MentionKind, PositionStatus } from '../model/mention';
import type { StorageFailure } from '../model/result';
import type { BoardWords, CorrectingWords } from './keeping';

export type LanguageCode = 'vi' | 'en';

/** The four lists that popup and side panel show of a page. */
export type PageList = 'people' | 'documents' | 'instructions' | 'notes';

/** What the reader can give a key to; the names stand in the manifest. */
export type CommandName =
  | 'highlight'
  | 'note'
  | 'choose'
  | 'next-mark'
  | 'previous-mark'
  | 'undo'
  | 'redo'
  | 'toggle-marks'
  | 'open-panel';

/** What an import did. */
interface MergedCounts {
  readonly added: number;
  readonly updated: number;
  readonly known: number;
}

/** Every word that the interface says, in one language. A function takes what varies and answers the whole sentence. */
export interface Words {
  readonly language: LanguageCode;
  readonly product: string;
  readonly common: CommonWords;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly kinds: Readonly<Record<MentionKind | 'own', string>>;
  readonly card: CardWords;
  readonly correcting: CorrectingWords;
  readonly board: BoardWords;
  readonly own: OwnWords;
  readonly choosing: ChoosingWords;
  readonly attaching: AttachingWords;
  readonly toast: ToastWords;
  readonly page: PageWords;
  readonly exporting: ExportWords;
  readonly notebook: NotebookWords;
  readonly note: NoteWords;
  readonly welcome: WelcomeWords;
  /** What happened, what is safe, what to do. */
  readonly failure: (failure: StorageFailure) => string;
  /** A day, month, quarter, half or year as the recogniser writes it; a time after the day is left out. */
  readonly date: (iso: string) => string;
  /** A moment in milliseconds since 1970, seen from `now`: the time for today, else the day. Local time zone. */
  readonly moment: (at: number, now: number) => string;
}

interface CommonWords {
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly undo: string;
  readonly redo: string;
  readonly edit: string;
  readonly remove: string;
  readonly recolour: string;
  readonly copied: string;
  readonly jump: string;
  readonly notebook: string;
  readonly panel: string;
  readonly note: string;
  readonly noteHighlight: string;
  readonly search: string;
  readonly opening: string;
  readonly colour: string;
  readonly tags: string;
  readonly notes: (count: number) => string;
  /** Some of what was kept was lost by the browser; what came back, and what did not. */
  readonly lost: (loss: Loss) => string;
  readonly understood: string;
}

interface CardWords {
  readonly about: (name: string) => string;
  readonly times: (count: number) => string;
  readonly place: (place: number, count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly instructions: (count: number) => string;
  readonly dossier: string;
  readonly standsFor: string;
  readonly nobodyNamed: string;
  readonly noPosts: string;
  readonly status: Readonly<Record<PositionStatus, string | null>>;
  readonly issuer: string;
  readonly bySymbol: (issuer: string) => string;
  readonly date: string;
  readonly cited: (count: number) => string;
  readonly clauses: string;
  readonly oneOf: string;
  /** The article cites the document by too little to know which one it is. */
  readonly ambiguous: string;
  /** Only the number is known: it tells the document within this article alone. */
  readonly onlyHere: string;
  /** What the article states of this document and another one; `of` is this document's part in it. */
  readonly relation: (
    kind: Exclude<DirectiveRelation['kind'], 'anaphor'>,
    of: 'subject' | 'object',
    other: string | null,
  ) => string;
  /** How often it is only pointed at (`Nghị quyết này`). */
  readonly pointedAt: (count: number) => string;
  /** A body or office that exists only since a day, only until one, or no longer. Days are said as `date` says them. */
  readonly since: (name: string, day: string) => string;
  readonly until: (name: string, day: string, became: string | null) => string;
  readonly over: (name: string, day: string, became: string | null) => string;
  readonly leads: string;
  readonly helps: string;
  readonly who: string;
  readonly whom: string;
  readonly unsaid: string;
  readonly inherited: (addressee: string) => string;
  readonly deadline: string;
  readonly force: Readonly<Record<Force, string>>;
  readonly why: string;
  /** The rule of a mention in words; `null` for a rule without any. */
  readonly explain: (rule: string) => string | null;
  readonly rule: string;
}

interface OwnWords {
  readonly about: string;
  readonly bar: string;
  readonly highlightIn: (colour: string) => string;
  readonly noNote: string;
  readonly addNote: string;
  readonly copyLink: string;
  readonly before: string;
  readonly similar: string;
  readonly lost: string;
}

export type ChoosingHint =
  | 'paragraph'
  | 'sentence'
  | 'word'
  | 'moreSentences'
  | 'edge'
  | 'note'
  | 'highlight'
  | 'colours'
  | 'copy'
  | 'undo'
  | 'leave';

/** Choosing a passage by keys. */
interface ChoosingWords {
  readonly label: string;
  /** What the keys do, as short as beside a key. */
  readonly acts: Readonly<Record<ChoosingHint, string>>;
  readonly leave: string;
  readonly edge: Readonly<Record<'start' | 'end', string>>;
  /** Read out when another passage is chosen. */
  readonly chosen: Readonly<Record<'paragraph' | 'sentence' | 'words', (text: string) => string>>;
  readonly nothing: string;
}

/** Giving a note whose words were lost other words of the page. */
interface AttachingWords {
  readonly title: string;
  /** What stood around the words that were lost. */
  readonly context: string;
  readonly how: string;
  readonly chosen: string;
  readonly thisIsIt: string;
  readonly notThis: string;
  readonly begin: string;
  readonly later: string;
  readonly next: string;
  readonly lostHere: (count: number) => string;
  readonly refused: string;
}

interface ToastWords {
  readonly label: string;
  readonly saved: string;
  readonly highlighted: string;
  readonly edited: string;
  readonly recoloured: string;
  readonly removed: (count: number) => string;
  readonly tagged: (count: number) => string;
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly reattached: string;
  readonly notFound: string;
  readonly linkCopied: string;
  readonly pageLinkCopied: string;
  readonly notCopied: string;
  readonly noMarks: string;
  readonly offerSite: (host: string) => string;
  readonly allowSite: string;
}

interface PageWords {
  readonly siteSwitch: string;
  readonly siteOff: string;
  readonly kindSwitches: string;
  readonly everywhere: string;
  readonly selectionBar: string;
  readonly more: string;
  readonly lists: Readonly<Record<PageList, string>>;
  readonly listLabel: string;
  readonly nothing: Readonly<Record<PageList, string>>;
  readonly teach: (key: string | null) => string;
  readonly noArticle: string;
  readonly readAnyway: string;
  readonly needsPermission: string;
  readonly allow: (host: string) => string;
  readonly absent: string;
  readonly readNow: string;
  readonly bringBack: string;
  readonly closed: string;
  readonly privateWindow: string;
  readonly noMarksHere: string;
  readonly elsewhere: string;
  readonly searchNotebook: string;
  readonly nothingFound: (query: string) => string;
  readonly outOfSight: string;
}

interface ExportWords {
  readonly export: string;
  readonly thisPage: string;
  readonly everything: string;
  readonly selection: (count: number) => string;
  readonly written: (file: string) => string;
  readonly again: string;
  readonly nothing: string;
}

interface NotebookWords {
  readonly title: string;
  readonly facets: string;
  readonly kind: string;
  readonly withNote: string;
  readonly withoutNote: string;
  readonly tag: string;
  readonly outlet: string;
  readonly official: string;
  readonly document: string;
  readonly clearFilters: string;
  readonly dossierOf: (name: string) => string;
  readonly empty: string;
  readonly nothingFits: string;
  readonly chooseOne: string;
  readonly selected: (count: number) => string;
  readonly select: string;
  readonly selectAll: string;
  readonly unselect: string;
  readonly openPage: string;
  readonly source: string;
  readonly changed: (when: string) => string;
  readonly addTag: string;
  readonly removeTag: (tag: string) => string;
  readonly import: string;
  readonly imported: (merged: MergedCounts) => string;
  readonly notImported: string;
  readonly newerFile: string;
  readonly leftOut: (count: number) => string;
  /** Said where the notebook does not open: how many notes the second copy holds. */
  readonly copyHolds: (notes: number) => string;
  readonly exportCopy: string;
  readonly copyTrouble: string;
  readonly drafts: string;
  readonly resume: string;
  readonly discard: string;
  readonly back: string;
  readonly showMore: (count: number) => string;
}

interface NoteWords {
  readonly title: string;
  readonly placeholder: string;
  readonly tagPlaceholder: string;
  readonly saving: string;
  readonly keeping: string;
  readonly kept: string;
  readonly copyText: string;
  readonly privateWindow: string;
  readonly lostDraft: string;
  readonly joined: string;
}

interface WelcomeWords {
  readonly title: string;
  readonly sentences: readonly [string, string, string];
  readonly sites: string;
  readonly sitesExplained: (count: number) => string;
  readonly turnOn: string;
  readonly turnedOn: string;
  readonly refused: string;
  readonly showSites: string;
  readonly otherPages: string;
  readonly keys: string;
  readonly unbound: string;
  readonly changeKeys: string;
  readonly changeKeysByHand: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly privacy: string;
  readonly privacyStatement: readonly string[];
  readonly language: string;
  readonly automatic: string;
}
