import { applyCorrections } from '../../core/corrections/apply';
import type { Annotation, Colour } from '../../core/model/annotation';
import type { Correction } from '../../core/model/correction';
import type { Reading } from '../../core/model/mention';
import type { Notebook } from '../../core/model/notebook';
import { languageFor, type Words, wordsFor } from '../../core/words';
import { decodeReaderCall } from '../../messages/calls';
import { newId, now } from '../../messages/identity';
import { remoteNotebook } from '../../messages/notebook.remote';
import type { FirstKeys } from '../../page/host/first-keys';
import type { Life } from '../../page/lifetime/life';
import { memoryNotebook } from '../../storage/notebook.memory';
import { makeActs } from './acts';
import { makeAttaching } from './attaching';
import { makeCards } from './cards';
import { makeChoosing } from './choosing';
import { makeObey } from './commands';
import { makeCopyLink } from './copy-link';
import { makeCorrecting } from './correcting';
import { makeJump } from './jumping';
import { makeNoteFrames } from './note-frames';
import { offerSite } from './offer-site';
import type { Painting } from './painting';
import { type Passage, passageAt } from './passage';
import { placeAnnotations } from './place-annotations';
import { followPointer } from './pointing';
import { offerOnSelection } from './selecting';
import { sightingOf } from './sighting';
import type { Shared } from './state';
import { type Beside, makeSurface } from './surface';
import { openNotebook } from './telling';
import { makeToasts } from './toasts';

/** What the reader did while the tools were on their way. */
export interface SoFar {
  /** The last move, press or click; `null` where it was something else that called for the tools. */
  readonly pointer: PointerEvent | null;
  /** Whether a button or finger is down. */
  readonly isPressed: boolean;
  /** How it was let go; `null` where it is down, or never was. */
  readonly letGo: PointerEvent | null;
}

export interface AttendOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  readonly painting: Painting;
  /** `null` in a private window: what is marked there lives as long as its page. */
  readonly notebook: Notebook | null;
  readonly soFar: SoFar;
  /** What is typed for a note before it has a frame. */
  readonly firstKeys: FirstKeys;
}

/** What the rest of the page's work asks of the tools. */
export interface Attendance {
  readonly notebook: Notebook;
  /** Does what a call of the reader asks for; answers whether there was something to do. Rejects for one that makes no sense. */
  act(call: unknown): Promise<boolean>;
  /** Finds these in the page and shows them; answers whether it came to the end. */
  place(annotations: readonly Annotation[], signal: AbortSignal): Promise<boolean>;
  /** What was found in a text, as the reader corrected it. */
  correct(found: Reading, corrections: readonly Correction[], text: string): Reading;
  /** Whether a node of the page is ours. */
  isOurs(node: Node): boolean;
  closeCard(): void;
  /** The command for a note is on its way: its frame takes the keyboard. */
  expectNote(): void;
}

/** Attends to the reader of a page: explains marks, offers to keep passages, and keeps them. Ends with the page's life. */
export const attend = ({
  life,
  document,
  shared,
  painting,
  notebook: kept,
  soFar,
  firstKeys,
}: AttendOptions): Attendance => {
  const notebook = kept ?? memoryNotebook({ now, makeId: newId });
  const words = (): Words => wordsFor(languageFor(shared.now().switches.language, navigator.languages));
  const surface = makeSurface({
    document,
    signal: life.signal,
    scheme: painting.tone,
    words,
    actions: { now, jumpTo: () => undefined, openNotebook },
  });
  const say = makeToasts(surface);
  const onKept = offerSite({ life, say, words });
  const acts = makeActs({ life, notebook, words, say, onKept });
  const frames = makeNoteFrames({
    life,
    surface,
    document,
    notebook: remoteNotebook(),
    words,
    scheme: painting.tone,
    firstKeys,
    onSaved: ({ act, edit, inverse }) => {
      acts.tell(act === 'added' ? words().toast.saved : words().toast.edited, { edit, inverse });
      onKept();
    },
  });

  const copyLink = makeCopyLink({ surface, words, say });

  let colour: Colour = 'yellow';
  const highlight = (passage: Passage, chosen: Colour): Promise<void> => {
    colour = chosen;
    return acts.highlight(passage, chosen);
  };
  const writeNote = ({ passage, beside }: { readonly passage: Passage; readonly beside: Beside }): void =>
    choosing.handOver(() => frames.write({ annotationId: null, ...passage, colour, note: '', tags: [] }, beside));
  const editNote = ({ id, revision, anchor, colour, about, note, tags }: Annotation, beside: Beside): void => {
    const sighting = sightingOf(shared.now());
    frames.write({ annotationId: id, basedOn: revision, sighting, anchor, colour, about, note, tags }, beside);
  };

  const correcting = makeCorrecting({
    life,
    document,
    shared,
    notebook,
    isPrivate: kept === null,
    acts,
    words,
    say,
    onKept,
  });
  const cards = makeCards({
    document,
    shared,
    surface,
    painting,
    acts,
    correcting,
    onNote: ({ scope, span }, beside) => writeNote({ passage: passageAt(shared.now(), scope, span), beside }),
    onEdit: editNote,
    onCopyLink: ({ anchor }) => void life.run(() => copyLink({ anchor, sighting: sightingOf(shared.now()) })),
    onDossier: openNotebook,
  });
  const { selected } = offerOnSelection({
    life,
    document,
    shared,
    surface,
    frames,
    soFar,
    onHighlight: (passage, chosen) => life.run(() => highlight(passage, chosen)),
    onNote: writeNote,
    onOfficial: correcting.markOfficial,
  });
  const choosing = makeChoosing({
    life,
    document,
    shared,
    surface,
    painting,
    words,
    onHighlight: (passage, chosen) => void life.run(() => highlight(passage, chosen ?? colour)),
    onNote: (chosen) => {
      if (attaching.attach(chosen.passage)) choosing.leave();
      else writeNote(chosen);
    },
    onChosen: () => attaching.look(),
    onCopy: (passage) => void life.run(() => copyLink(passage)),
    onUndo: () => void acts.undo(),
    onRedo: () => void acts.redo(),
  });
  const attaching = makeAttaching({
    life,
    document,
    shared,
    surface,
    acts,
    words,
    say,
    chosenByKeys: () => choosing.selected()?.passage ?? null,
  });
  followPointer({ life, document, shared, surface, cards, first: soFar.pointer });

  const obey = makeObey({
    document,
    shared,
    cards,
    words,
    say,
    selected: () => choosing.selected() ?? selected(),
    choosing,
    acts,
    colour: () => colour,
    highlight,
    writeNote,
    eraseBar: () => surface.erase('bar'),
    relent: frames.relent,
  });
  const jumpTo = makeJump({ life, shared, painting, attach: attaching.begin });

  return {
    notebook,
    act: async (sent) => {
      const call = decodeReaderCall(sent);
      if (!call.ok) throw new TypeError(call.failure);
      const { method, args } = call.value;
      if (method === 'command') return obey(...args);
      return method === 'jumpTo' && jumpTo(...args);
    },
    place: (annotations, signal) => placeAnnotations({ document, shared, annotations, signal }),
    correct: applyCorrections,
    isOurs: surface.is,
    expectNote: frames.expect,
    closeCard: () => {
      cards.close();
      choosing.leave();
      attaching.close();
    },
  };
};
