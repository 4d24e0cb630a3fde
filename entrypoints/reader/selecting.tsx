import { SelectionBar } from '../../components/highlight/SelectionBar';
import { nameIn } from '../../core/corrections/places';
import type { Colour } from '../../core/model/annotation';
import { overlaps } from '../../core/model/span';
import type { Life } from '../../page/lifetime/life';
import { rangeOfSelection } from '../../page/selection/selected';
import { placeOfSelection } from '../../page/selection/selection-place';
import { type Finished, watchSelections } from '../../page/selection/watch-selections';
import type { SoFar } from './attend';
import type { NoteFrames } from './note-frames';
import { type Passage, passageOf } from './passage';
import { isOn, type PageState, type Shared } from './state';
import type { Beside, Surface } from './surface';

/** A selected passage, with where it is drawn. */
export interface Selected {
  readonly passage: Passage;
  readonly beside: Beside;
}

export interface SelectingOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  readonly surface: Surface;
  readonly frames: NoteFrames;
  readonly soFar?: Pick<SoFar, 'isPressed' | 'letGo'>;
  readonly onHighlight: (passage: Passage, colour: Colour) => void;
  readonly onNote: (selected: Selected) => void;
  /** The reader says that the name they selected is an official's. */
  readonly onOfficial: (name: string) => void;
}

/** Shows the bar beside a finished selection and readies the note frame. Answers what is selected now. */
export const offerOnSelection = (options: SelectingOptions): { readonly selected: () => Selected | null } => {
  const { life, document, shared, surface, frames, onHighlight, onNote, onOfficial } = options;
  const isActive = (): boolean => isOn(shared.now(), document.location.hostname);

  let last: Finished | null = null;

  const read = (finished: Finished): Selected | null => {
    const passage = passageOf(shared.now(), finished.range, finished.snap);
    const beside = placeOfSelection(finished);
    return passage && beside && { passage, beside };
  };
  const selected = (): Selected | null => {
    const range = rangeOfSelection(document.getSelection());
    if (range === null) return null;
    // The command's own modifiers say nothing: letters were taken as they are, or not, when the selection was made.
    const snap = last === null || !isSameRange(last.range, range) || last.snap;
    return read({ range, endsAt: 'end', snap, by: 'keyboard' });
  };
  const eraseBar = (): void => surface.erase('bar');

  const showBar = ({ passage, beside }: Selected): void => {
    surface.draw(
      'bar',
      <SelectionBar
        onHighlight={(colour) => {
          eraseBar();
          document.getSelection()?.collapseToEnd();
          onHighlight(passage, colour);
        }}
        onNote={() => {
          eraseBar();
          onNote({ passage, beside });
        }}
        name={unmarkedName(shared.now(), passage)}
        onOfficial={(name) => {
          eraseBar();
          document.getSelection()?.collapseToEnd();
          onOfficial(name);
        }}
        onClose={eraseBar}
      />,
      beside,
    );
  };

  watchSelections({
    document,
    signal: life.signal,
    isOurs: surface.owns,
    letGo: options.soFar?.letGo ?? null,
    onGone: () =>
      life.run(() => {
        eraseBar();
        frames.release();
      }),
    onFinished: (finished) =>
      life.run(() => {
        last = finished;
        // A command that came within the rest after the selection has opened the note already.
        if (!isActive() || frames.isOpen()) return;
        const found = read(finished);
        if (found === null) return;
        frames.prepare();
        // While a lost note waits for its words, the selection is meant for it.
        const isOffered = finished.by !== 'keyboard' && !surface.isShown('attaching');
        if (isOffered && shared.now().switches.selectionBar) showBar(found);
      }),
  });

  // A selection by keyboard can be followed by the command within its rest, so the frame is readied with its first letter.
  let isPressed = options.soFar?.isPressed ?? false;
  life.on(document, ['pointerdown', 'pointerup', 'pointercancel'], ({ type }) => (isPressed = type === 'pointerdown'), {
    capture: true,
    passive: true,
  });
  life.on(document, 'selectionchange', () => {
    if (isPressed || !isActive()) return;
    if (rangeOfSelection(document.getSelection()) === null) frames.release();
    else frames.prepare();
  });
  // What is selected already called for the tools.
  if (!isPressed && isActive() && rangeOfSelection(document.getSelection()) !== null) frames.prepare();

  return { selected };
};

const isSameRange = (one: Range, other: Range): boolean =>
  one.startContainer === other.startContainer &&
  one.startOffset === other.startOffset &&
  one.endContainer === other.endContainer &&
  one.endOffset === other.endOffset;

/** The name that was selected, where it may be one and no official is marked there; else `null`. */
const unmarkedName = ({ article }: PageState, { anchor }: Passage): string | null => {
  if (article === null || anchor.scope !== 'article') return null;
  const isMarked = article.reading.mentions.some(
    (mention) => mention.kind === 'official' && overlaps(mention.span, anchor),
  );
  return isMarked ? null : nameIn(anchor.exact);
};
