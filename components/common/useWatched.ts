import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Notebook } from '../../core/model/notebook';

/** What was loaded last, and the way to load it anew. */
export interface Watched<T> {
  /** `null` until the first answer. */
  readonly value: T | null;
  readonly reload: () => void;
}

/**
 * Loads something of the notebook, and again after each change of the notebook and whenever `about` changes. An answer
 * that was overtaken by a later question is not shown.
 */
export function useWatched<T>(notebook: Notebook, about: string, load: () => Promise<T>): Watched<T> {
  const [value, setValue] = useState<T | null>(null);
  const latest = useRef(load);
  latest.current = load;
  const asked = useRef(0);
  const reload = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    void latest.current().then((answer) => {
      if (mine === asked.current) setValue(answer);
    });
  }, []);
  useEffect(() => {
    reload();
    const stop = notebook.watch(reload);
    return () => {
      asked.current += 1;
      stop();
    };
  }, [notebook, about, reload]);
  return { value, reload };
}
