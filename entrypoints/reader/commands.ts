import type { Colour } from '../../core/model/annotation';
import type { ReaderCommand } from '../../core/model/reader';
import type { Words } from '../../core/words';
import { changeSwitches } from '../../messages/settings';
import { bringIntoView, stepFrom, visibleSpan } from '../../page/selection/step';
import type { Acts } from './acts';
import type { Cards } from './cards';
import type { Choosing } from './choosing';
import type { Passage } from './passage';
import type { Selected } from './selecting';
import { isOn, type Shared } from './state';
import { stopsOf } from './stops';
import type { Say } from './toasts';

export interface CommandsOptions {
  readonly document: Document;
  readonly shared: Shared;
  readonly cards: Cards;
  readonly words: () => Words;
  readonly say: Say;
  readonly selected: () => Selected | null;
  readonly choosing: Choosing;
  readonly acts: Pick<Acts, 'undo' | 'redo'>;
  readonly colour: () => Colour;
  readonly highlight: (passage: Passage, colour: Colour) => Promise<void>;
  readonly writeNote: (selected: Selected) => void;
  /** Takes away what was offered to the pointer. */
  readonly eraseBar: () => void;
  /** Called before any command but `note`, and where there is nothing to note. */
  readonly relent: () => void;
}

/** Does what the reader orders by key or menu. Answers whether there was something to do. */
export const makeObey = (options: CommandsOptions): ((command: ReaderCommand) => Promise<boolean>) => {
  const { document, shared, words, say, selected, choosing, acts, colour, highlight, writeNote } = options;

  const refuse = (text: string): false => {
    say({ text, tone: 'done', act: null });
    return false;
  };
  const onSelected = async (work: (selected: Selected) => unknown): Promise<boolean> => {
    const found = selected();
    // Nothing is selected yet: the keyboard can do that too.
    if (found === null) {
      options.relent();
      return choosing.enter() || refuse(words().choosing.nothing);
    }
    options.eraseBar();
    await work(found);
    return true;
  };

  return async (command) => {
    if (command !== 'note') options.relent();
    switch (command) {
      case 'note':
        // Nothing may be awaited before this: the letters that follow the command belong to the note.
        return onSelected(writeNote);
      case 'choose':
        options.eraseBar();
        return choosing.enter() || refuse(words().choosing.nothing);
      case 'undo':
        return (await acts.undo()) || refuse(words().toast.nothingToUndo);
      case 'redo':
        return (await acts.redo()) || refuse(words().toast.nothingToRedo);
      case 'highlight':
        return onSelected(async ({ passage }) => {
          document.getSelection()?.collapseToEnd();
          await highlight(passage, colour());
        });
      case 'next-mark':
        return step(options, 'next') || refuse(words().toast.noMarks);
      case 'previous-mark':
        return step(options, 'previous') || refuse(words().toast.noMarks);
      case 'toggle-marks': {
        const isShown = isOn(shared.now(), document.location.hostname);
        await changeSwitches((switches) => ({
          ...switches,
          on: !isShown,
          offSites: isShown
            ? switches.offSites
            : switches.offSites.filter((site) => site !== document.location.hostname),
        }));
        return true;
      }
    }
  };
};

/** Opens the card of the next or previous mark: from the one that is open, else from where the reader reads. */
const step = ({ document, shared, cards }: CommandsOptions, direction: 'next' | 'previous'): boolean => {
  const state = shared.now();
  if (!isOn(state, document.location.hostname)) return false;
  const scope = state.article === null ? 'page' : 'article';
  const stops = stopsOf(state).filter((stop) => stop.scope === scope);
  const [first] = stops;
  if (first === undefined) return false;
  const open = cards.current();
  const visible = visibleSpan(document, (node, offset) => first.projection.offsetAt(node, offset));
  const at = visible?.start ?? 0;
  // The place where reading begins is before any mark that starts there.
  const from = open?.by === 'key' ? open.stop.span : { start: at, end: Number.MAX_SAFE_INTEGER };
  const stop = stepFrom(stops, from, direction);
  const range = stop?.projection.rangeOf(stop.span) ?? null;
  if (stop === null || range === null || !bringIntoView(range)) return false;
  cards.open(stop, 'key');
  return true;
};
