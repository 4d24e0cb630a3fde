import type { Draft } from '../../core/model/annotation';
import type { DraftId } from '../../core/model/ids';
import type { Notebook } from '../../core/model/notebook';
import type { Result } from '../../core/model/result';

/**
 * Milliseconds of rest before a draft is written. A crash loses at most what was typed in this time; a shorter one
 * would write at every letter.
 */
export const restBeforeKeeping = 250;

/** Writes a draft down as it is typed, one writing after the other. */
export interface DraftKeeper {
  /** Keeps the draft after a moment's rest. */
  keep(draft: Draft): void;
  /** Keeps what is waiting now; answered when all is written. */
  flush(): Promise<void>;
  /** Throws away what is waiting and the draft itself. */
  drop(id: DraftId): Promise<void>;
}

interface DraftKeeperGiven {
  readonly notebook: Notebook;
  readonly onKept: (result: Result<null>) => void;
}

export function draftKeeper({ notebook, onKept }: DraftKeeperGiven): DraftKeeper {
  let waiting: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const takeWaiting = (): Draft | null => {
    clearTimeout(timer);
    const draft = waiting;
    waiting = null;
    return draft;
  };
  const flush = async (): Promise<void> => {
    const draft = takeWaiting();
    // The call goes out at once: a page that is being left takes no turn after this one.
    if (draft) last = Promise.all([last, notebook.keepDraft(draft).then(onKept)]);
    await last;
  };

  return {
    keep(draft) {
      takeWaiting();
      waiting = draft;
      timer = setTimeout(() => void flush(), restBeforeKeeping);
    },
    flush,
    async drop(id) {
      takeWaiting();
      await last;
      await notebook.dropDraft(id);
    },
  };
}
