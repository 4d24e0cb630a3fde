import type { Reading } from '../../core/model/mention';
import type { Source } from '../../core/recogniser/source';
import type { ReadFor } from '../../messages/serve-recogniser';

export interface RecogniserOptions {
  /** Begins to read a text. */
  readonly begin: (source: Source) => Promise<Iterator<void, Reading>>;
  /** Lets the background do what else has come to it meanwhile. */
  readonly pause: () => Promise<void>;
}

/**
 * Reads texts one after the other, so that each is done as early as can be, and step by step, so that nobody who asks for
 * notes has to wait for an article. A page that asks again takes its earlier text back, be it waiting or half read.
 */
export const makeRecogniser = ({ begin, pause }: RecogniserOptions): ReadFor => {
  const latest = new Map<string, symbol>();
  let last: Promise<unknown> = Promise.resolve();

  const read = async (source: Source, isWanted: () => boolean): Promise<Reading | null> => {
    if (!isWanted()) return null;
    const steps = await begin(source);
    while (isWanted()) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await pause();
    }
    return null;
  };

  return (page, source) => {
    const turn = Symbol(page);
    latest.set(page, turn);
    const isWanted = (): boolean => latest.get(page) === turn;
    const reading = last
      .then(() => read(source, isWanted))
      .finally(() => {
        if (isWanted()) latest.delete(page);
      });
    last = reading.catch(() => undefined);
    return reading;
  };
};

/** The recogniser of every language, made ready when the first text comes: most often the background starts for a note. */
export const recogniserOfAll = (): ReadFor =>
  makeRecogniser({
    begin: async (source) => (await import('../../core/recogniser/recognise')).recognising(source),
    // What has come to the background meanwhile lies in the queue before this.
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
