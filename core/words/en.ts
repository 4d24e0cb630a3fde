import type { StorageFailure } from '../model/result';
import { datePartsOf, momentIn } from './dates';
import { board, correcting, lost } from './en-keeping';
import { explain } from './why';
import type { Words } from './words';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const monthName = (month: number): string => months[month - 1] ?? String(month);

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function date(iso: string): string {
  const parts = datePartsOf(iso);
  switch (parts.kind) {
    case 'day':
      return `${parts.day} ${monthName(parts.month)} ${parts.year}`;
    case 'yearless-day':
      return `${parts.day} ${monthName(parts.month)}`;
    case 'month':
      return `${monthName(parts.month)} ${parts.year}`;
    case 'quarter':
      return `Q${parts.quarter} ${parts.year}`;
    case 'half':
      return `${parts.half === 1 ? 'first' : 'second'} half of ${parts.year}`;
    case 'year':
      return parts.year;
    case 'unknown':
      return parts.text;
  }
}

function failure(failure: StorageFailure): string {
  switch (failure.kind) {
    case 'full':
      return 'Not saved: the disk is full. The note is still here. Export to a file or free some space, then try again.';
    case 'newer-database':
      return 'A newer version of Bên Lề made this notebook. Nothing was changed. Update the extension and open it again.';
    case 'unavailable':
      return 'The notebook does not open. What was saved was not touched. Restart the browser and try again.';
    case 'private-window':
      return 'This is a private window, so Bên Lề saves nothing. Copy what you want to keep.';
    case 'conflict':
      return 'Not saved: this note was just changed somewhere else. That version is kept. Open it again and go on.';
    case 'invalid':
      return 'Not saved: the data has the wrong form. The notebook was not touched. Reload the page and try again.';
    case 'disconnected':
      return 'Not saved: the extension was just updated. What you typed is kept. Reload the page and try again.';
  }
}

export const en: Words = {
  language: 'en',
  product: 'Bên Lề',
  common: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    undo: 'Undo',
    redo: 'Redo',
    edit: 'Edit',
    remove: 'Delete',
    recolour: 'Change colour',
    copied: 'Copied',
    jump: 'Go there',
    notebook: 'Notebook',
    panel: 'Side panel',
    note: 'Note',
    noteHighlight: 'Highlight',
    search: 'Search',
    opening: 'Opening…',
    colour: 'Colour',
    tags: 'Tags',
    notes: (count) => counted(count, 'note'),
    lost,
    understood: 'Understood',
  },
  colours: { yellow: 'yellow', green: 'green', blue: 'blue', pink: 'pink' },
  kinds: {
    official: 'Official',
    role: 'Role',
    directive: 'Document',
    instruction: 'Instruction',
    own: 'Highlight',
  },
  card: {
    about: (name) => `About ${name}`,
    times: (count) => `${counted(count, 'time')} in the article`,
    place: (place, count) => `${place}/${count}`,
    previous: 'Previous place',
    next: 'Next place',
    instructions: (count) => counted(count, 'instruction'),
    dossier: 'Dossier',
    standsFor: 'Here this is',
    nobodyNamed: 'The article does not name who holds this post.',
    noPosts: 'The article names no post.',
    status: {
      holds: null,
      held: 'former',
      appointed: 'newly appointed',
      removed: 'leaves',
      proposed: 'proposed',
    },
    issuer: 'Issued by',
    bySymbol: (issuer) => `${issuer} (from the symbol)`,
    date: 'Date',
    cited: (count) => `cited ${counted(count, 'time')}`,
    clauses: 'Clauses cited',
    oneOf: 'Not clear which of these documents',
    ambiguous: 'The article says no more: not enough to know which document it is.',
    onlyHere: 'Only the number is known: in another article it may be another document.',
    relation: (kind, of, other) => {
      const active = { replaces: 'replaces', amends: 'amends', repeals: 'repeals' };
      const passive = { replaces: 'replaced', amends: 'amended', repeals: 'repealed' };
      const name = other ?? 'another document';
      return of === 'subject'
        ? `By the article: ${active[kind]} ${name}`
        : `By the article: ${passive[kind]} by ${name}`;
    },
    pointedAt: (count) => `${count} ${count === 1 ? 'time' : 'times'} as “this document”`,
    since: (name, day) => `${name}: since ${day}.`,
    until: (name, day, became) => `${name}: until ${day}${became === null ? '' : `, then ${became}`}.`,
    over: (name, day, became) => `${name}: no longer after ${day}${became === null ? '' : `, now ${became}`}.`,
    leads: 'Leads',
    helps: 'Helps',
    who: 'Who',
    whom: 'To whom',
    unsaid: 'not said',
    inherited: (addressee) => `${addressee} (named in an earlier sentence)`,
    deadline: 'Due',
    force: { order: 'Order', request: 'Request', reported: 'Reported' },
    why: 'Why is this marked',
    explain: explain('en'),
    rule: 'Rule',
  },
  correcting,
  board,
  own: {
    about: 'Highlight',
    bar: 'Highlight or note the selection',
    highlightIn: (colour) => `Highlight in ${colour}`,
    noNote: 'No note yet.',
    addNote: 'Add a note',
    copyLink: 'Copy a link to this sentence',
    before: 'It used to say',
    similar: 'This sentence has changed; it is probably here.',
    lost: 'This sentence is no longer in the article',
  },
  choosing: {
    label: 'Choose by keys',
    acts: {
      paragraph: 'paragraph',
      sentence: 'sentence',
      word: 'a word more or less',
      moreSentences: 'a sentence more or less',
      edge: 'move the other end',
      note: 'note',
      highlight: 'highlight',
      colours: 'other colours',
      copy: 'copy link',
      undo: 'undo',
      leave: 'leave',
    },
    leave: 'Stop choosing',
    edge: { start: 'Moving the beginning.', end: 'Moving the end.' },
    chosen: {
      paragraph: (text) => `Paragraph: ${text}`,
      sentence: (text) => `Sentence: ${text}`,
      words: (text) => `Chosen: ${text}`,
    },
    nothing: 'This page has no words to choose.',
  },
  attaching: {
    title: 'A note that lost its place',
    context: 'The sentence used to stand between',
    how: 'Select the right sentence in the article, then press This is it.',
    chosen: 'Will be attached to',
    thisIsIt: 'This is it',
    notThis: 'Not this',
    begin: 'Attach again',
    later: 'Later',
    next: 'Next note',
    lostHere: (count) => `${count} ${count === 1 ? 'note has' : 'notes have'} lost their sentence in this article.`,
    refused: 'This place was dropped.',
  },
  toast: {
    label: 'Message',
    saved: 'Note saved.',
    highlighted: 'Highlighted.',
    edited: 'Note changed.',
    recoloured: 'Colour changed.',
    removed: (count) => `${counted(count, 'note')} deleted.`,
    tagged: (count) => `Tag added to ${counted(count, 'note')}.`,
    undone: 'Undone.',
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
    reattached: 'Attached to this sentence.',
    notFound: 'This sentence is no longer in the article.',
    linkCopied: 'Link to this sentence copied.',
    pageLinkCopied: 'Address of the article copied (a link can’t point to this sentence).',
    notCopied: 'Not copied: the browser did not allow it.',
    noMarks: 'Nothing is marked in this article.',
    offerSite: (host) => `Always run Bên Lề on ${host}`,
    allowSite: 'Always run',
  },
  page: {
    siteSwitch: 'On for this site',
    siteOff: 'Bên Lề is off on this site.',
    kindSwitches: 'What is marked',
    everywhere: 'Marks on all sites',
    selectionBar: 'Bar beside a selection',
    more: 'Sites, keys, language',
    lists: { people: 'People', documents: 'Documents', instructions: 'Instructions', notes: 'Notes' },
    listLabel: 'In this article',
    nothing: {
      people: 'No officials were found in this article.',
      documents: 'No documents are cited in this article.',
      instructions: 'No instructions were found in this article.',
      notes: 'There are no notes on this page yet.',
    },
    teach: (key) =>
      key === null
        ? 'Select a sentence, then press Note (no key is set).'
        : `Select a sentence, then press Note (or ${key}).`,
    noArticle: 'This page does not look like an article.',
    readAnyway: 'Read it anyway',
    needsPermission: 'Bên Lề may not read this page yet.',
    allow: (host) => `Always run on ${host}`,
    absent: 'Bên Lề has not read this page yet.',
    readNow: 'Read this page',
    bringBack: 'Show the highlights again',
    closed: 'The browser lets no extension read this page.',
    noMarksHere: 'This browser cannot draw marks on a page, so what was found in the article is shown only here.',
    privateWindow: 'This is a private window: the article is marked, but nothing is saved.',
    elsewhere: 'Recent in other articles',
    searchNotebook: 'Search the notebook…',
    nothingFound: (query) => `No note matches “${query}”.`,
    outOfSight: 'The side panel cannot see this page. Press the Bên Lề button in the toolbar to read it.',
  },
  exporting: {
    export: 'Export',
    thisPage: 'This page',
    everything: 'Whole notebook',
    selection: (count) => counted(count, 'selected note'),
    written: (file) => `Exported ${file}.`,
    again: 'Download again',
    nothing: 'There are no notes to export.',
  },
  notebook: {
    title: 'Notebook',
    facets: 'Filter',
    kind: 'Kind',
    withNote: 'With a note',
    withoutNote: 'Highlight only',
    tag: 'Tag',
    outlet: 'Outlet',
    official: 'Official',
    document: 'Document',
    clearFilters: 'Clear filters',
    dossierOf: (name) => `Dossier: ${name}`,
    empty: 'The notebook is empty. Open an article, select a sentence and press Note.',
    nothingFits: 'No note fits.',
    chooseOne: 'Choose a note to read it here.',
    selected: (count) => `${count} selected`,
    select: 'Select',
    selectAll: 'Select all',
    unselect: 'Unselect',
    openPage: 'Open in the article',
    source: 'Original link',
    changed: (when) => `changed ${when}`,
    addTag: 'Add tag',
    removeTag: (tag) => `Remove tag ${tag}`,
    import: 'Import a file',
    imported: ({ added, updated, known }) => `Imported: ${added} new, ${updated} updated, ${known} already here.`,
    notImported: 'This file is not a Bên Lề notebook. The notebook was not changed.',
    newerFile:
      'A newer Bên Lề wrote this file. Update the extension and import it again. The notebook was not changed.',
    copyHolds: (count) => `The second copy holds ${counted(count, 'note')}. Save them to a file.`,
    exportCopy: 'Export from the copy',
    copyTrouble:
      'Notes are saved, but the second copy could not be written. Bên Lề tries again by itself. Until then, export to a file.',
    leftOut: (count) => `${counted(count, 'damaged record')} of the file could not be imported.`,
    drafts: 'Unfinished notes',
    resume: 'Go on writing',
    discard: 'Discard',
    back: 'Back to the list',
    showMore: (count) => `Show ${count} more`,
  },
  note: {
    title: 'Note',
    placeholder: 'Write a note…',
    tagPlaceholder: 'add a tag',
    saving: 'Saving…',
    keeping: 'Keeping the draft…',
    kept: 'Draft kept',
    copyText: 'Copy the note',
    privateWindow: 'This is a private window, so the note is not saved. Copy it if you want to keep it.',
    joined: 'This note was just changed elsewhere. Both versions are now in the box above. Check it, then press Save.',
    lostDraft: 'The selected passage was not found. Copy the text, close this box and select again.',
  },
  welcome: {
    title: 'Bên Lề reads official news with you',
    sentences: [
      'When you open an article, Bên Lề underlines officials, documents and instructions in the text.',
      'Select a sentence to highlight it or write a note; all notes are in the notebook, to be found again and exported.',
      'Everything happens on this computer: no account, no server.',
    ],
    sites: 'News sites',
    sitesExplained: (count) =>
      `Bên Lề reads only sites that you allow. The list holds ${counted(count, 'news site')} of central, ministerial and provincial bodies; the browser will ask you again.`,
    turnOn: 'Turn on for these news sites',
    turnedOn: 'Turned on. News pages that are open are read at once.',
    refused: 'Not turned on. You can turn it on here at any time.',
    showSites: 'Show the list',
    otherPages: 'On any other page, press the Bên Lề button in the toolbar: read it once, or always run on that site.',
    keys: 'Keys',
    unbound: 'not set',
    changeKeys: 'Change keys',
    changeKeysByHand: 'To change keys, open the browser’s page for extensions and choose its shortcuts.',
    commands: {
      highlight: 'Highlight the selection',
      note: 'Note the selection',
      choose: 'Choose a sentence by keys',
      'next-mark': 'Next mark',
      'previous-mark': 'Previous mark',
      undo: 'Undo the last act in the page',
      redo: 'Do again what was undone',
      'toggle-marks': 'Marks on or off',
      'open-panel': 'Open the side panel',
    },
    privacy: 'Privacy',
    privacyStatement: [
      'Notes and the articles you read do not leave this computer. Bên Lề sends nothing and has no server.',
      'The news page cannot see what you type in a note.',
      'In a private window nothing is saved.',
      'Removing the extension removes the notebook: export it to JSON first.',
    ],
    language: 'Language',
    automatic: 'As the browser',
  },
  failure,
  date,
  moment: momentIn(date),
};
