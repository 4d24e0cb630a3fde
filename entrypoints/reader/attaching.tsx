import { AttachingBar } from '../../components/highlight/AttachingBar';
import type { Annotation } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/ids';
import type { Words } from '../../core/words';
import type { Life } from '../../page/lifetime/life';
import { rangeOfSelection } from '../../page/selection/selected';
import type { Acts } from './acts';
import { type Passage, passageOf } from './passage';
import { isOn, type Shared } from './state';
import type { Surface } from './surface';
import type { Say } from './toasts';

/** Notes whose words are not in the page: told of once, and given other words by the reader. */
export interface Attaching {
  /** Shows a note without a place, and waits for the reader to select words. False where it has its place. */
  begin(id: AnnotationId): boolean;
  /** Where a note waits for words, gives it these. Answers whether one waited. */
  attach(passage: Passage): boolean;
  /** Something else was selected by keys. */
  look(): void;
  close(): void;
}

export interface AttachingOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  readonly surface: Surface;
  readonly acts: Pick<Acts, 'reattach'>;
  readonly words: () => Words;
  readonly say: Say;
  /** What is chosen by keys; `null` where nothing is. */
  readonly chosenByKeys: () => Passage | null;
}

/** Milliseconds for which a page may still bring the words itself, before the reader is told that they are lost. */
const patience = 4_000;

export const makeAttaching = (options: AttachingOptions): Attaching => {
  const { life, document, shared, surface, acts, words, say, chosenByKeys } = options;
  let waiting: AnnotationId | null = null;
  const told = new Set<AnnotationId>();

  const orphans = (): readonly Annotation[] =>
    shared.now().placed.flatMap(({ annotation, place }) => (place.kind === 'lost' ? [annotation] : []));
  const orphan = (): Annotation | null => orphans().find(({ id }) => id === waiting) ?? null;
  const selected = (): Passage | null => {
    const byKeys = chosenByKeys();
    if (byKeys !== null) return byKeys;
    const range = rangeOfSelection(document.getSelection());
    return range && passageOf(shared.now(), range, true);
  };

  const close = (): void => {
    waiting = null;
    surface.erase('attaching');
  };
  const attach = (passage: Passage): boolean => {
    const annotation = orphan();
    if (annotation === null) return false;
    close();
    void acts.reattach(annotation, passage);
    document.getSelection()?.collapseToEnd();
    return true;
  };
  const draw = (): void => {
    const annotation = orphan();
    if (annotation === null) {
      if (waiting !== null) close();
      return;
    }
    const others = orphans();
    const next = others[(others.indexOf(annotation) + 1) % others.length];
    const passage = selected();
    surface.draw(
      'attaching',
      <AttachingBar
        key={annotation.id}
        annotation={annotation}
        chosen={passage?.anchor.exact ?? null}
        onAttach={() => passage && attach(passage)}
        onNext={next === undefined || next === annotation ? null : () => begin(next.id)}
        onClose={close}
      />,
    );
  };
  const begin = (id: AnnotationId): boolean => {
    waiting = id;
    draw();
    return waiting !== null;
  };

  let callOff = (): void => undefined;
  life.on(document, 'selectionchange', () => {
    if (waiting === null) return;
    // A selection grows letter by letter.
    callOff();
    callOff = life.after(150, draw);
  });
  const tellLost = (): void => {
    const lost = orphans().filter(({ id }) => !told.has(id));
    const [first] = lost;
    if (first === undefined || !isOn(shared.now(), document.location.hostname)) return;
    for (const { id } of lost) told.add(id);
    const { attaching } = words();
    const act = { label: attaching.begin, run: () => void begin(first.id) };
    say({ text: attaching.lostHere(lost.length), tone: 'done', act });
  };
  let callOffTelling = (): void => undefined;
  shared.watch((changed) => {
    if (!changed.has('placed') || shared.now().unplaced > 0) return;
    if (waiting !== null) draw();
    callOffTelling();
    callOffTelling = life.after(patience, tellLost);
  });
  // The notes may have had their places before this came.
  callOffTelling = life.after(patience, tellLost);

  return { begin, attach, look: () => waiting !== null && draw(), close };
};
