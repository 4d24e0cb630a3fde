import { isEditable, rangeOfSelection } from './selected';

/** A selection that the reader has finished making. */
export interface Finished {
  readonly range: Range;
  /** The end that the reader moved last: what is shown for the selection belongs beside it. */
  readonly endsAt: 'start' | 'end';
  /** False where the reader held Alt, which takes letters as they are. */
  readonly snap: boolean;
  readonly by: 'pointer' | 'touch' | 'keyboard';
}

export interface SelectionWatch {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Whether an event comes from a surface of ours: those neither make nor end a selection. */
  readonly isOurs: (event: Event) => boolean;
  /** How the pointer was let go before anybody watched: a selection that this finished counts too. */
  readonly letGo?: PointerEvent | null;
  readonly onFinished: (finished: Finished) => void;
  /** Esc, scrolling, the next press or an emptied selection. */
  readonly onGone: () => void;
}

/** Milliseconds between letting go and showing something: a double or triple click comes within. */
const pointerRest = 200;
/** Milliseconds without a further key: a selection by keyboard grows word by word. */
const keyboardRest = 500;
/** Milliseconds without a change: the browser tells nothing else of the handles by which a finger moves the ends. */
const touchRest = 400;
const rests = { pointer: pointerRest, touch: touchRest, keyboard: keyboardRest } as const;

const growsSelection = (event: KeyboardEvent): boolean =>
  (event.shiftKey && /^(?:Arrow|Home$|End$|Page)/.test(event.key)) ||
  ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a');

/** Tells when the reader has finished a selection in the page's text, and when it is over. Listens only. */
export function watchSelections({ document, signal, isOurs, letGo, onFinished, onGone }: SelectionWatch): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  let isGrowing = false;
  let isTouched = false;

  const gone = (): void => {
    clearTimeout(timer);
    if (!told) return;
    told = false;
    onGone();
  };
  const finish = (by: Finished['by'], snap: boolean): void => {
    isGrowing = false;
    const selection = document.getSelection();
    const range = rangeOfSelection(selection);
    if (selection === null || range === null) return;
    told = true;
    onFinished({ range, endsAt: isBackward(selection, range) ? 'start' : 'end', snap, by });
  };
  const finishLater = (by: Finished['by'], snap: boolean): void => {
    clearTimeout(timer);
    timer = setTimeout(() => finish(by, snap), rests[by]);
  };

  const listen = <Name extends keyof DocumentEventMap>(
    name: Name,
    react: (event: DocumentEventMap[Name]) => void,
  ): void =>
    document.addEventListener(
      name,
      (event) => {
        if (!isOurs(event)) react(event);
      },
      { signal, capture: true, passive: true },
    );

  listen('pointerdown', ({ pointerType }) => {
    isTouched = pointerType === 'touch';
    gone();
  });
  const wasLetGo = (event: PointerEvent): void => finishLater(isTouched ? 'touch' : 'pointer', !event.altKey);
  listen('pointerup', wasLetGo);
  // A long press selects a word by touch and ends with this event in place of `pointerup`.
  listen('pointercancel', wasLetGo);
  listen('scroll', (event) => {
    // A ticker elsewhere in the page scrolls by itself; only what moves the selection takes its place away.
    const node = document.getSelection()?.anchorNode ?? null;
    if (node !== null && event.target instanceof Node && event.target.contains(node)) gone();
  });
  listen('keydown', (event) => {
    isTouched = false;
    if (event.key === 'Escape') gone();
    if (growsSelection(event) && !isTyping(event)) isGrowing = true;
  });
  // Whichever of the two keys is let go first.
  listen('keyup', (event) => {
    if (isGrowing) finishLater('keyboard', !event.altKey);
  });
  listen('selectionchange', () => {
    if (rangeOfSelection(document.getSelection()) === null) gone();
    else if (isTouched) finishLater('touch', true);
  });
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (letGo) {
    isTouched = letGo.pointerType === 'touch';
    wasLetGo(letGo);
  }
}

const isTyping = (event: Event): boolean => event.target instanceof Element && isEditable(event.target);

const isBackward = (selection: Selection, range: Range): boolean =>
  selection.focusNode === range.startContainer && selection.focusOffset === range.startOffset;
