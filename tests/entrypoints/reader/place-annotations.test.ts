// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../core/model/annotation';
import { defaultSwitches, type PlacedAnnotation } from '../../../core/model/reader';
import { success } from '../../../core/model/result';
import { placeAnnotations } from '../../../entrypoints/reader/place-annotations';
import { keepReading } from '../../../entrypoints/reader/reading';
import { type Shared, share } from '../../../entrypoints/reader/state';
import { project } from '../../../page/projection/project';
import { textBlocks } from '../../../page/projection/text-blocks';
import { memoryNotebook } from '../../../storage/notebook.memory';
import { annotationId, countingIds, fakeAnchor, fakeAnnotation, fakeSighting, tickingClock } from '../../support/notes';

vi.mock('wxt/browser', () => ({ browser: {} }));

const nothingFound = { mentions: [], relations: [], repeats: [] };
const count = 500;
document.body.innerHTML = `<article>${Array.from({ length: count }, (_, at) => `<p>Việc số ${at} phải xong.</p>`).join('')}</article>`;
const root = document.querySelector('article') ?? document.body;
const projection = project(textBlocks(root));

const annotations: readonly Annotation[] = projection.text.split('\n').map((exact, at) => {
  const start = projection.text.indexOf(exact);
  const anchor = fakeAnchor({ exact, start, end: start + exact.length, prefix: '', suffix: '' });
  return fakeAnnotation({ id: annotationId(`note-${at}`), anchor });
});

const begin = (
  placed: readonly PlacedAnnotation[] = [],
): { shared: Shared; shown: (readonly PlacedAnnotation[])[] } => {
  const shared = share({
    article: { root, projection, found: nothingFound, reading: nothingFound, sighting: fakeSighting() },
    page: () => projection,
    record: null,
    items: [],
    placed,
    unplaced: 0,
    switches: defaultSwitches,
  });
  const shown: (readonly PlacedAnnotation[])[] = [];
  shared.watch((changed) => changed.has('placed') && shown.push(shared.now().placed));
  return { shared, shown };
};
const numbers = (placed: readonly PlacedAnnotation[] | undefined): readonly number[] =>
  (placed ?? []).map(({ annotation }) => Number(annotation.id.slice('note-'.length)));

/** The reader looks at one paragraph. */
const lookAt = (at: number): void => {
  const node = root.children[at]?.firstChild ?? null;
  Object.assign(document, { caretPositionFromPoint: () => node && { offsetNode: node, offset: 0 } });
};

beforeEach(() => {
  // Each look at the clock is a millisecond later, so that a slice is over after a few steps.
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1));
  lookAt(300);
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'caretPositionFromPoint');
});

describe('placing the annotations of a page', () => {
  it('places all, in reading order, over many tasks', async () => {
    const { shared, shown } = begin();
    const placing = placeAnnotations({ document, shared, annotations, signal: new AbortController().signal });
    expect(shared.now().placed.length).toBeLessThan(count / 10);
    expect(await placing).toBe(true);
    expect(numbers(shared.now().placed)).toEqual(Array.from({ length: count }, (_, at) => at));
    expect(shared.now().placed.every(({ place }) => place.kind === 'exact')).toBe(true);
    expect(shared.now().unplaced).toBe(0);
    expect(shown.length).toBeGreaterThan(10);
  });

  it('begins with those nearest to what is seen', async () => {
    const { shared, shown } = begin();
    await placeAnnotations({ document, shared, annotations, signal: new AbortController().signal });
    const [first] = shown;
    expect(first?.length).toBe(25);
    expect(Math.min(...numbers(first))).toBeGreaterThan(280);
    expect(Math.max(...numbers(first))).toBeLessThan(320);
  });

  it('begins at the beginning where the browser cannot tell what is seen', async () => {
    Reflect.deleteProperty(document, 'caretPositionFromPoint');
    const { shared, shown } = begin();
    await placeAnnotations({ document, shared, annotations, signal: new AbortController().signal });
    expect(Math.max(...numbers(shown[0]))).toBe(24);
  });

  it('stops where it is', async () => {
    const { shared, shown } = begin();
    const stop = new AbortController();
    shared.watch(() => stop.abort());
    expect(await placeAnnotations({ document, shared, annotations, signal: stop.signal })).toBe(false);
    expect(shown.length).toBe(1);
    expect(shared.now().unplaced).toBe(count - 25);
  });

  it('keeps the old place of one until it has its new one, and drops what was removed', async () => {
    const before = annotations.map(
      (annotation): PlacedAnnotation => ({
        annotation,
        place: { kind: 'similar', span: annotation.anchor, score: 0.5 },
      }),
    );
    const { shared, shown } = begin(before);
    const left = annotations.slice(1);
    await placeAnnotations({ document, shared, annotations: left, signal: new AbortController().signal });
    expect(shown[0]?.length).toBe(count - 1);
    expect(shown[0]?.filter(({ place }) => place.kind === 'exact').length).toBeLessThan(count / 10);
    expect(shared.now().placed.every(({ place }) => place.kind === 'exact')).toBe(true);
  });
});

describe('fetching the annotations again', () => {
  it('ends the fetch before, which is fulfilled only when all is placed', async () => {
    const { shared } = begin();
    const answers = [annotations, annotations.slice(0, 60)];
    const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
    const kept = await notebook.keepArticle(fakeSighting());
    vi.spyOn(notebook, 'annotationsOf').mockImplementation(async () => success(answers.shift() ?? []));
    const end = new AbortController();
    const { fetchAnnotations } = keepReading({
      document,
      shared,
      notebook: () => notebook,
      itemsAt: async () => [],
      correct: async (found) => found,
      place: (annotations, signal) => placeAnnotations({ document, shared, annotations, signal }),
      signal: end.signal,
    });
    const first = fetchAnnotations();
    await new Promise((resolve) => setTimeout(resolve));
    const second = fetchAnnotations();
    await first;
    expect(kept.ok).toBe(true);
    expect(shared.now().placed.length).toBe(60);
    expect(shared.now().unplaced).toBe(0);
    await second;
    expect(answers).toEqual([]);
  });
});

describe('text that arrives outside the article', () => {
  it('brings back what was lost there, and leaves the article alone', async () => {
    const { shared } = begin();
    const late = 'Ý kiến bạn đọc: đường này hẹp quá';
    const outside = fakeAnnotation({
      id: annotationId('note-900'),
      anchor: fakeAnchor({
        scope: 'page',
        exact: 'đường này hẹp',
        start: 0,
        end: 13,
        prefix: 'Ý kiến bạn đọc: ',
        suffix: ' quá',
      }),
    });
    const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
    await notebook.keepArticle(fakeSighting());
    vi.spyOn(notebook, 'annotationsOf').mockImplementation(async () => success([...annotations.slice(0, 3), outside]));
    const { fetchAnnotations, readAround } = keepReading({
      document,
      shared,
      notebook: () => notebook,
      itemsAt: async () => [],
      correct: async (found) => found,
      place: (fetched, signal) => placeAnnotations({ document, shared, annotations: fetched, signal }),
      signal: new AbortController().signal,
    });
    const kindOf = (id: string) => shared.now().placed.find(({ annotation }) => annotation.id === id)?.place.kind;
    await fetchAnnotations();
    expect(kindOf('note-900')).toBe('lost');
    const comments = document.createElement('p');
    comments.textContent = late;
    document.body.append(comments);
    await readAround();
    expect(kindOf('note-900')).toBe('moved');
    expect(kindOf('note-2')).toBe('exact');
    comments.remove();
    await readAround();
    expect(kindOf('note-900')).toBe('lost');
  });

  it('asks nothing of the notebook where nothing was marked there', async () => {
    const { shared } = begin(
      annotations.map((annotation) => ({ annotation, place: { kind: 'exact', span: annotation.anchor, score: 1 } })),
    );
    const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
    const asked = vi.spyOn(notebook, 'findArticle');
    const { readAround } = keepReading({
      document,
      shared,
      notebook: () => notebook,
      itemsAt: async () => [],
      correct: async (found) => found,
      place: async () => undefined,
      signal: new AbortController().signal,
    });
    await readAround();
    expect(asked).not.toHaveBeenCalled();
  });
});
