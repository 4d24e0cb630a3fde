import { type MarkSort, type Marks, registered, type Tone } from './marks';

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
  const show = (sort: MarkSort, ranges: readonly AbstractRange[]): void => {
    const known = shown.get(sort);
    if (known === undefined) {
      const made = highlightOf(ranges);
      shown.set(sort, made);
      register(sort, made);
    } else for (const range of ranges) known.add(range);
  };
  const hide = (sort: MarkSort, ranges: readonly AbstractRange[]): void => {
    const highlight = shown.get(sort);
    if (highlight === undefined) return;
    for (const range of ranges) highlight.delete(range);
    if (highlight.size > 0) return;
    unregister(sort);
    shown.delete(sort);
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
      const painted = Object.entries(marks) as [MarkSort, readonly AbstractRange[]][];
      for (const [sort, ranges] of painted) if (ranges.length > 0) show(sort, ranges);
      return () => {
        for (const [sort, ranges] of painted) hide(sort, ranges);
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

/** More arguments than this overflow the stack of some browsers. */
const mostArguments = 10_000;

/** Making a highlight of all its ranges at once costs a third of adding one after the other. */
function highlightOf(ranges: readonly AbstractRange[]): Highlight {
  if (ranges.length <= mostArguments) return new Highlight(...ranges);
  const made = new Highlight();
  for (const range of ranges) made.add(range);
  return made;
}
