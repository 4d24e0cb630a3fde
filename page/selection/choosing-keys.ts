import { type Colour, colours } from '../../core/model/annotation';
import type { ChoosingMove } from '../../core/reading/choosing';

/** What a key asks for while the reader chooses a passage by keys. */
export type ChoosingAct =
  | { readonly kind: 'move'; readonly move: ChoosingMove }
  /** In a colour, or in the one that was used last. */
  | { readonly kind: 'highlight'; readonly colour: Colour | null }
  | { readonly kind: 'note' | 'copy' | 'undo' | 'redo' | 'leave' };

const moves: Readonly<Record<string, ChoosingMove>> = {
  ArrowDown: 'next-paragraph',
  ArrowUp: 'previous-paragraph',
  ArrowRight: 'next-sentence',
  ArrowLeft: 'previous-sentence',
  Home: 'first-paragraph',
  End: 'last-paragraph',
  Tab: 'other-edge',
  'Shift+Tab': 'other-edge',
  'Shift+ArrowRight': 'word-right',
  'Shift+ArrowLeft': 'word-left',
  'Shift+ArrowDown': 'sentence-right',
  'Shift+ArrowUp': 'sentence-left',
};

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The act of a key; `null` for keys that stay the browser's, such as those that go to another tab. Letters and digits are
 * told by their place on the keyboard: an input method for Vietnamese may take the letter for itself.
 */
export function choosingActOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Key): ChoosingAct | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return withControl(code, shiftKey);
  const move = moves[shiftKey ? `Shift+${key}` : key];
  if (move !== undefined) return { kind: 'move', move };
  if (key === 'Enter') return { kind: 'note' };
  if (key === 'Escape') return { kind: 'leave' };
  if (code === 'Space') return { kind: 'highlight', colour: null };
  if (code === 'KeyC') return { kind: 'copy' };
  const digit = /^(?:Digit|Numpad)([1-4])$/u.exec(code)?.[1];
  return digit === undefined ? null : { kind: 'highlight', colour: colours[Number(digit) - 1] ?? null };
}

function withControl(code: string, shiftKey: boolean): ChoosingAct | null {
  if (code === 'KeyC') return { kind: 'copy' };
  if (code === 'KeyY') return { kind: 'redo' };
  if (code === 'KeyZ') return { kind: shiftKey ? 'redo' : 'undo' };
  return null;
}
