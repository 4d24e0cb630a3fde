import { useMemo, useRef } from 'preact/hooks';
import type { Contents, Notebook } from '../../core/model/notebook';
import type { StorageFailure } from '../../core/model/result';
import { type Shelf, shelve } from '../../core/review/shelf';
import { useWatched } from './useWatched';

/** The whole notebook, ready to be searched. */
export interface ReadNotebook {
  /** `null` until it is read. */
  readonly contents: Contents | null;
  readonly shelf: Shelf;
  readonly failure: StorageFailure | null;
}

const emptyShelf: Shelf = { entries: [] };

/** Reads the notebook when it is `wanted`, and again after each change. */
export function useShelf(notebook: Notebook, wanted: boolean): ReadNotebook {
  const previous = useRef(emptyShelf);
  const { value } = useWatched(notebook, String(wanted), async () => (wanted ? notebook.everything() : null));
  return useMemo(() => {
    if (value === null) return { contents: null, shelf: emptyShelf, failure: null };
    if (!value.ok) return { contents: null, shelf: emptyShelf, failure: value.failure };
    previous.current = shelve(value.value, previous.current);
    return { contents: value.value, shelf: previous.current, failure: null };
  }, [value]);
}
