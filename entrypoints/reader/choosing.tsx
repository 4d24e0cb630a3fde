import { ChoosingBar } from '../../components/highlight/ChoosingBar';
import type { Colour } from '../../core/model/annotation';
import type { Span } from '../../core/model/span';
import { type ChoosingMove, type Chosen, moved } from '../../core/reading/choosing';
import type { Words } from '../../core/words';
import { type KeyField, makeKeyField } from '../../page/host/key-field';
import { rememberFocus } from '../../page/lifetime/focus';
import type { Life } from '../../page/lifetime/life';
import { type ChoosingAct, choosingActOf } from '../../page/selection/choosing-keys';
import { placeOf } from './cards';
import { type ChoosingText, firstChosen, foundAgain, readText, showEdge } from './choosing-text';
import type { Painting } from './painting';
import { type Passage, passageAt } from './passage';
import type { Selected } from './selecting';
import type { Shared } from './state';
import type { Surface } from './surface';

/** Choosing a passage by keys alone. The page sees none of them, and nothing of it is changed. */
export interface Choosing {
  /** Begins, or goes on where it is. False where the page has no words. */
  enter(): boolean;
  leave(): void;
  /** Leaves, with the keyboard going to something else of ours in the same instant. */
  handOver(take: () => void): void;
  /** What is chosen; `null` where the reader is not choosing. */
  selected(): Selected | null;
}

export interface ChoosingOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  readonly surface: Surface;
  readonly painting: Painting;
  readonly words: () => Words;
  readonly onHighlight: (passage: Passage, colour: Colour | null) => void;
  readonly onNote: (selected: Selected) => void;
  /** Something else is chosen, or nothing any more. */
  readonly onChosen: () => void;
  readonly onCopy: (passage: Passage) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

interface Open {
  readonly text: ChoosingText;
  readonly chosen: Chosen;
  readonly field: KeyField;
  readonly giveBack: () => void;
  readonly unpaint: () => void;
}

/** More of a paragraph is not read out at once: its beginning tells which one it is, and the reader can go by sentences. */
const mostRead = 240;

export const makeChoosing = (options: ChoosingOptions): Choosing => {
  const { life, document, shared, surface, painting, words } = options;
  let open: Open | null = null;
  /** Where the reader was when they left. */
  let last: Span | null = null;

  const selectedIn = ({ text, chosen }: Open): Selected | null => {
    const beside = placeOf(text.projection, chosen.span);
    return beside && { passage: passageAt(shared.now(), text.scope, chosen.span), beside };
  };
  const paint = (text: ChoosingText, { span }: Chosen): (() => void) => painting.choose(text.projection, span);
  const sayChosen = ({ field }: Open, { unit, span }: Chosen, { projection }: ChoosingText): void =>
    field.announce(words().choosing.chosen[unit](projection.text.slice(span.start, span.end).slice(0, mostRead)));

  const choose = (chosen: Chosen, text = open?.text): void => {
    if (open === null || text === undefined) return;
    open.unpaint();
    open = { ...open, text, chosen, unpaint: paint(text, chosen) };
    sayChosen(open, chosen, text);
    showEdge(text.projection, chosen);
    options.onChosen();
  };
  const close = (): Open | null => {
    const closed = open;
    open = null;
    if (closed === null) return null;
    last = closed.chosen.span;
    closed.unpaint();
    return closed;
  };
  const takeAway = (field: KeyField): void => {
    field.remove();
    // The reader may have begun again meanwhile.
    if (open === null) surface.erase('choosing');
  };
  /** The key that ends it comes up before the page has the keyboard again. */
  const leave = (): void => {
    const closed = close();
    closed?.field.whenUp(() => {
      closed.giveBack();
      takeAway(closed.field);
    });
  };
  /** The keyboard is elsewhere already. */
  const stop = (): void => {
    const closed = close();
    if (closed !== null) takeAway(closed.field);
  };
  const handOver = (take: () => void): void => {
    const closed = close();
    // What takes it gives it back to where it was at first.
    closed?.giveBack();
    take();
    if (closed !== null) takeAway(closed.field);
  };
  const note = (): void => {
    const selected = open && selectedIn(open);
    if (selected !== null) options.onNote(selected);
  };
  const move = (move: ChoosingMove): void => {
    if (open === null) return;
    const chosen = moved(open.text.units, open.chosen, move);
    choose(chosen);
    if (move === 'other-edge') open.field.announce(words().choosing.edge[chosen.edge]);
  };
  const withPassage = (work: (passage: Passage) => void): void => {
    const selected = open && selectedIn(open);
    if (selected !== null) work(selected.passage);
  };
  const act = (asked: ChoosingAct): void => {
    if (asked.kind === 'move') move(asked.move);
    else if (asked.kind === 'highlight') withPassage((passage) => options.onHighlight(passage, asked.colour));
    else acts[asked.kind]();
  };
  const acts = {
    note,
    leave,
    copy: () => withPassage(options.onCopy),
    undo: options.onUndo,
    redo: options.onRedo,
  };
  const press = (event: KeyboardEvent): boolean => {
    // A script of the page can't reach the frame, yet a key that nobody pressed orders nothing.
    const asked = event.isTrusted && !event.isComposing ? choosingActOf(event) : null;
    if (asked !== null && open !== null) void life.run(() => act(asked));
    return asked !== null;
  };

  const enter = (): boolean => {
    if (open !== null) {
      open.field.focus();
      return true;
    }
    const text = readText(shared);
    const chosen = firstChosen({ document, text, last });
    if (chosen === null) return false;
    const giveBack = rememberFocus(document);
    const layer = surface.draw('choosing', <ChoosingBar onLeave={leave} />);
    const field = makeKeyField({
      parent: layer,
      label: words().choosing.label,
      language: words().language,
      onKey: press,
      onLeft: () => life.run(stop),
    });
    open = { text, chosen, field, giveBack, unpaint: () => undefined };
    choose(chosen);
    field.focus();
    return true;
  };

  shared.watch((changed) => {
    if (open === null || !(changed.has('article') || changed.has('page'))) return;
    const text = readText(shared);
    const chosen = foundAgain(open, text);
    if (chosen === null) leave();
    // It keeps its place in the window: the reader did not ask to go anywhere.
    else {
      open.unpaint();
      open = { ...open, text, chosen, unpaint: paint(text, chosen) };
    }
  });
  life.undo(stop);

  return { enter, leave, handOver, selected: () => open && selectedIn(open) };
};
