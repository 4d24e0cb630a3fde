import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { JumpTarget } from '../../core/model/reader';
import { type Words, wordsFor } from '../../core/words';

/** What a component may cause outside itself, wherever it stands. */
export interface Actions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Shows the place in the article. */
  readonly jumpTo: (target: JumpTarget) => void;
  readonly openNotebook: (address: Partial<NotebookAddress>) => void;
}

/** What every component has around it: the words of the reader's language and what can be done from anywhere. */
export interface Surroundings {
  readonly words: Words;
  readonly actions: Actions;
}

const nowhere: Surroundings = {
  words: wordsFor('vi'),
  actions: { now: () => 0, jumpTo: () => {}, openNotebook: () => {} },
};

export const SurroundingsContext = createContext<Surroundings>(nowhere);

export const useWords = (): Words => useContext(SurroundingsContext).words;
export const useActions = (): Actions => useContext(SurroundingsContext).actions;
