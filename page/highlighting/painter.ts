import { type MarkSort, type Marks, markSorts, registered, type Tone } from './marks';

/** Shows marks in a page without changing anything of it. */
export interface Painter {
  /** Shows these marks beside those already shown; the answer takes exactly these away again. */
  paint(marks: Marks): () => void;
  /** Shows all marks for another background. */
  useTone(tone: Tone): void;
  /** Shows again what a script of the page threw away. Costs a look at each registered name. */
  restore(): void;
}

export interface PainterOptions {
  readonly tone: Tone;
  /** Its end takes all marks away. */
  readonly signal: AbortSignal;
}

/**
 * Milliseconds between two looks at the registry. It belongs to the document, whose scripts may clear it, and no event tells.
 * A reader would notice missing marks in a second or two; a look costs some microseconds.
 */
const lookEvery = 1_500;

/** Whether this browser can show marks: the CSS Custom Highlight API, and a way from a point to a letter. */
export const supported = (document: Document): boolean =>
  typeof Highlight === 'function' &&
  typeof CSS !== 'undefined' &&
  'highlights' in CSS &&
  typeof document.caretPositionFromPoint === 'function';

/**
 * Paints by the CSS Custom Highlight API: no node is added and no layout is made, so scripts of the page see nothing of it.
 * Highlights of others in the same registry are left alone.
 */
export function makePainter({ tone: firstTone, signal }: PainterOptions): Painter {
  const shown = new Map<MarkSort, Highlight>();
  let tone = firstTone;

  const register = (sort: MarkSort, highlight: Highlight): void => {
    const { name, priority } = registered(sort, tone);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  };
  const unregister = (sort: MarkSort): void => {
    CSS.highlights.delete(registered(sort, tone).name);
  };
  const highlightOf = (sort: MarkSort): Highlight => {
    const known = shown.get(sort);
    if (known !== undefined) return known;
    const made = new Highlight();
    shown.set(sort, made);
    register(sort, made);
    return made;
  };

  const restore = (): void => {
    for (const [sort, highlight] of shown)
      if (!CSS.highlights.has(registered(sort, tone).name)) register(sort, highlight);
  };
  const timer = setInterval(restore, lookEvery);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    for (const sort of shown.keys()) unregister(sort);
    shown.clear();
  });

  return {
    restore,
    paint(marks) {
      if (signal.aborted) return () => undefined;
      const painted = markSorts.flatMap((sort) => (marks[sort] ?? []).map((range) => ({ sort, range })));
      for (const { sort, range } of painted) highlightOf(sort).add(range);
      return () => {
        for (const { sort, range } of painted) {
          const highlight = shown.get(sort);
          if (highlight === undefined) continue;
          highlight.delete(range);
          if (highlight.size > 0) continue;
          unregister(sort);
          shown.delete(sort);
        }
      };
    },
    useTone(next) {
      if (next === tone) return;
      for (const sort of shown.keys()) unregister(sort);
      tone = next;
      for (const [sort, highlight] of shown) register(sort, highlight);
    },
  };
}
