import type { Edit } from '../model/annotation';
import type { Applied, Notebook } from '../model/notebook';
import type { StorageFailure } from '../model/result';
import { did, dropRedo, dropUndo, emptyHistory, type History, nextRedo, nextUndo, redid, undid } from './undo';

/** What came of taking an act back or doing it again. */
export type Outcome =
  | { readonly kind: 'done'; readonly label: string }
  | { readonly kind: 'refused'; readonly failure: StorageFailure }
  /** There was no act. */
  | { readonly kind: 'nothing' };

/** What was done in one surface since it was opened, with the way back and on again. */
export interface Undoing {
  /** Takes note of an edit that the notebook applied. */
  did(label: string, done: { readonly edit: Edit; readonly applied: Applied }): void;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
}

export function makeUndoing(notebook: Pick<Notebook, 'apply'>): Undoing {
  let history: History<string> = emptyHistory;
  const step = async ({ next, after, drop }: typeof back): Promise<Outcome> => {
    const act = next(history);
    if (act === null) return { kind: 'nothing' };
    const applied = await notebook.apply(act.edit);
    if (applied.ok) {
      history = after(history, applied.value);
      return { kind: 'done', label: act.label };
    }
    // Somebody else's change stands in the way for ever; after any other failure it can be tried again.
    if (applied.failure.kind === 'conflict') history = drop(history);
    return { kind: 'refused', failure: applied.failure };
  };
  return {
    did: (label, done) => {
      history = did(history, { label, ...done });
    },
    undo: () => step(back),
    redo: () => step(on),
  };
}

const back = { next: nextUndo<string>, after: undid<string>, drop: dropUndo<string> };
const on: typeof back = { next: nextRedo<string>, after: redid<string>, drop: dropRedo<string> };
