import type { Span } from '../../core/model/span';
import { drawnRanges } from '../../page/highlighting/drawn-ranges';
import { indexMarks, marksAt } from '../../page/highlighting/hit-test';
import { makePainter } from '../../page/highlighting/painter';
import { project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';
import { randomFrom } from '../anchoring/random';
import { spread } from './in-page';

/** Which marks lie under a point, asked a thousand times. */
export interface HitTests {
  /** Microseconds a question, median over the places that were scrolled to. */
  readonly ours: number;
  readonly browser: number;
  /** Points at which both found a mark or both found none, and as many as one of the two alone found. */
  readonly agree: number;
  readonly oursAlone: number;
  readonly browserAlone: number;
}

const places = 4;
const pointsEach = 250;

/** Runs in a fresh page. `null` where the browser has no such question. */
export function hitTests(seed: number): HitTests | null {
  const asked: unknown = Reflect.get(CSS.highlights, 'highlightsFromPoint');
  if (typeof asked !== 'function') return null;
  const ask = (x: number, y: number): number => (Reflect.apply(asked, CSS.highlights, [x, y]) as unknown[]).length;
  const projection = project(textBlocks(document.body));
  const marks = spread(projection.text.length).map((span: Span) => ({ span }));
  const index = indexMarks(marks);
  const painter = makePainter({ tone: 'light', signal: new AbortController().signal });
  painter.paint({
    official: drawnRanges(
      projection,
      marks.map(({ span }) => span),
    ),
  });
  const random = randomFrom(seed);
  const times = { ours: [] as number[], browser: [] as number[] };
  const counts = { agree: 0, oursAlone: 0, browserAlone: 0 };
  for (let place = 0; place < places; place += 1) {
    scrollTo(0, ((document.documentElement.scrollHeight - innerHeight) * (place + 0.5)) / places);
    const points = Array.from({ length: pointsEach }, () => ({ x: random() * innerWidth, y: random() * innerHeight }));
    const timed = (
      find: (x: number, y: number) => number,
    ): { readonly each: number; readonly found: readonly number[] } => {
      find(1, 1);
      const began = performance.now();
      const found = points.map(({ x, y }) => find(x, y));
      return { each: (1_000 * (performance.now() - began)) / points.length, found };
    };
    const ours = timed((x, y) => marksAt({ document, projection, index }, { x, y }).length);
    const browser = timed(ask);
    times.ours.push(ours.each);
    times.browser.push(browser.each);
    ours.found.forEach((count, at) => {
      const theirs = browser.found[at] ?? 0;
      counts[count > 0 === theirs > 0 ? 'agree' : count > 0 ? 'oursAlone' : 'browserAlone'] += 1;
    });
  }
  return { ours: median(times.ours), browser: median(times.browser), ...counts };
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
