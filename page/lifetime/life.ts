/**
 * The life of our work in one page: one signal to which every listener, observer and timer is bound, and one place
 * through which all of it runs. What goes wrong is reported and never reaches the page's console.
 */
export interface Life {
  readonly signal: AbortSignal;
  /**
   * Runs a piece of work at once, or stops everything where the extension is gone. An exception, now or later, is
   * reported. The answer is fulfilled when the work is done, and never rejected.
   */
  run(work: () => unknown): Promise<void>;
  /** Runs the work on each of these events until the end. */
  on<Name extends keyof EventsOf<Target>, Target extends EventTarget>(
    target: Target,
    names: Name | readonly Name[],
    work: (event: EventsOf<Target>[Name]) => unknown,
    options?: { readonly capture?: boolean; readonly passive?: boolean },
  ): void;
  /** Runs the work once after so many milliseconds, unless the end comes first. Answers the way to call it off. */
  after(milliseconds: number, work: () => unknown): () => void;
  /** Registers what is to be undone at the end. */
  undo(...acts: readonly (() => void)[]): void;
  stop(): void;
}

/** The events that a window, a document or any other target sends. */
type EventsOf<Target> = Target extends Window
  ? WindowEventMap
  : Target extends Document
    ? DocumentEventMap
    : Readonly<Record<string, Event>>;

export interface LifeOptions {
  /** False once the extension that our script came from is gone: then nobody answers and the marks would be dead. */
  readonly isConnected: () => boolean;
  /** Hears of each exception, outside the page. */
  readonly report: (error: unknown) => void;
}

export const beginLife = ({ isConnected, report }: LifeOptions): Life => {
  const end = new AbortController();
  const { signal } = end;

  const guarded = async (work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (isConnected()) report(error);
      else stop();
    }
  };
  const stop = (): void => end.abort();
  const run = async (work: () => unknown): Promise<void> => {
    if (signal.aborted) return;
    if (isConnected()) await guarded(work);
    else stop();
  };

  return {
    signal,
    run,
    on: (target, names, work, options = {}) => {
      for (const name of [names].flat()) {
        target.addEventListener(String(name), (event) => void run(() => work(event as never)), { ...options, signal });
      }
    },
    after: (milliseconds, work) => {
      if (signal.aborted) return () => undefined;
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', cancel);
        void run(work);
      }, milliseconds);
      const cancel = (): void => clearTimeout(timer);
      signal.addEventListener('abort', cancel, { once: true });
      return () => {
        cancel();
        signal.removeEventListener('abort', cancel);
      };
    },
    undo: (...acts) => {
      for (const act of acts) signal.addEventListener('abort', () => void guarded(act), { once: true });
    },
    stop,
  };
};
