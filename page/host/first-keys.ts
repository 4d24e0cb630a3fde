import { rememberFocus } from '../lifetime/focus';
import type { Life } from '../lifetime/life';
import { rangeOfSelection } from '../selection/selected';
import { type KeyCatcher, makeKeyCatcher } from './key-catcher';

/** The keyboard on its way to a note. */
export interface Caught {
  /** Has it, and the letters that came so far. */
  readonly catcher: KeyCatcher;
  /** Brings focus and selection back to where the reader was. */
  readonly giveBack: () => void;
}

/** Keeps from the page what is typed for a note before there is anything else of ours that could take it. */
export interface FirstKeys {
  /**
   * Takes the keyboard where words are selected, or goes on having it; gives it back after so many milliseconds. Answers
   * the way to learn whether the reader gave up with Esc since.
   */
  take(limit: number): () => boolean;
  /** Whether it has the keyboard. */
  has(): boolean;
  /** Answers what has the keyboard, for whoever answers for it from now on; `null` where nothing was taken. */
  handOver(): Caught | null;
  /** Gives the keyboard back to the page; what was typed is gone. */
  relent(): void;
  /** Whether a node of the page is ours. */
  is(node: Node): boolean;
}

export interface FirstKeysOptions {
  readonly life: Life;
  readonly document: Document;
}

export const makeFirstKeys = ({ life, document }: FirstKeysOptions): FirstKeys => {
  let caught: Caught | null = null;
  let node: HTMLElement | null = null;
  let timesLeft = 0;
  let callOff = (): void => undefined;

  const make = (): Caught => {
    const host = document.createElement('div');
    host.style.cssText = 'all:initial!important;position:fixed!important;top:0!important';
    document.documentElement.append(host);
    node = host;
    const giveBack = rememberFocus(document);
    const leave = (): void => {
      if (caught === null) return;
      timesLeft += 1;
      relent();
    };
    const catcher = makeKeyCatcher(host.attachShadow({ mode: 'closed' }), () => void life.run(leave));
    return { catcher: { ...catcher, remove: () => host.remove() }, giveBack };
  };
  const handOver = (): Caught | null => {
    callOff();
    const over = caught;
    caught = null;
    return over;
  };
  const relent = (): void => {
    const over = handOver();
    over?.giveBack();
    over?.catcher.remove();
  };
  life.undo(relent, () => node?.remove());

  return {
    take: (limit) => {
      const before = timesLeft;
      if (caught === null && rangeOfSelection(document.getSelection()) !== null) {
        caught = make();
        caught.catcher.focus();
      }
      callOff();
      callOff = life.after(limit, relent);
      return () => timesLeft > before;
    },
    has: () => caught !== null,
    handOver,
    relent,
    is: (other) => other === node,
  };
};
