import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as describePassage } from '../../../core/anchoring/describe';
import { locate } from '../../../core/anchoring/locate';
import type { PlacedAnnotation } from '../../../core/model/reader';
import { inPlaceOrder, placerIn, scopeOf } from '../../../core/reading/placing';
import { fakeAnchor, fakeAnnotation } from '../../support/notes';

vi.mock('../../../core/anchoring/locate', async (load) => {
  const real = await load<typeof import('../../../core/anchoring/locate')>();
  return { ...real, locate: vi.fn(real.locate) };
});
beforeEach(() => {
  vi.mocked(locate).mockClear();
});

const article = 'Thành phố yêu cầu các quận rà soát đê điều trước mùa mưa.';
const anchored = (text: string, exact: string, scope: 'article' | 'page' = 'article') => {
  const start = text.indexOf(exact);
  return fakeAnnotation({
    anchor: fakeAnchor({
      scope,
      exact,
      start,
      end: start + exact.length,
      prefix: text.slice(0, start),
      suffix: text.slice(start + exact.length),
    }),
  });
};

describe('placing annotations', () => {
  it('finds each in its own text, and asks for the text of the page only where one lies there', () => {
    const page = vi.fn(() => `Trang nhất. ${article}`);
    const place = placerIn({ article, page });
    expect(place(anchored(article, 'đê điều')).place).toMatchObject({
      kind: 'exact',
      span: { start: article.indexOf('đê điều') },
    });
    expect(page).not.toHaveBeenCalled();
    expect(place(anchored('Trang nhất. ', 'Trang nhất', 'page')).place.kind).not.toBe('lost');
    place(anchored('Trang nhất. ', 'Trang nhất', 'page'));
    expect(page).toHaveBeenCalledOnce();
  });

  it('makes a text ready in steps, once, and only where a passage does not stand as it did', () => {
    const now = `Tin mới. ${article.replace('các quận', 'các phường')}`;
    const place = placerIn({ article: now, page: () => '' });
    const moved = anchored(article, 'mùa mưa');
    expect(placerIn({ article, page: () => '' }).stepsBefore(moved)).toEqual([]);
    const steps = place.stepsBefore(moved);
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) step();
    expect(place.stepsBefore(moved)).toEqual([]);
    expect(place(moved).place).toEqual(placerIn({ article: now, page: () => '' })(moved).place);
  });

  it('looks in all of the page for a passage of an article that is gone', () => {
    const annotation = anchored(article, 'rà soát đê điều');
    expect(scopeOf(annotation, false)).toBe('page');
    const { place } = placerIn({ article: null, page: () => `Trang nhất. ${article}` })(annotation);
    expect(place).toMatchObject({ kind: 'moved', span: { start: article.indexOf('rà soát') + 'Trang nhất. '.length } });
  });

  it('puts the lost ones behind the others', () => {
    const place = placerIn({ article, page: () => '' });
    const lost = fakeAnnotation({ anchor: fakeAnchor({ exact: 'không hề có câu này', prefix: '', suffix: '' }) });
    const placed = [lost, anchored(article, 'mùa mưa'), anchored(article, 'Thành phố')].map(place);
    expect(inPlaceOrder(placed).map(({ annotation }) => annotation.anchor.exact)).toEqual([
      'Thành phố',
      'mùa mưa',
      'không hề có câu này',
    ]);
  });
});

describe('placing annotations again', () => {
  const lines = Array.from(
    { length: 60 },
    (_, at) =>
      `Việc thứ ${at}: phòng số ${at * 7} báo cáo kết quả rà soát ${at + 100} hồ sơ còn tồn, hạn ngày ${1 + (at % 28)} tháng tới.`,
  );
  const text = lines.join('\n');
  const annotations = lines.map((line) => {
    const start = text.indexOf(line);
    const anchor = describePassage({ text, span: { start, end: start + 12 }, projection: 1, scope: 'article' });
    return fakeAnnotation({ anchor });
  });
  const placeIn = (now: string, before: readonly PlacedAnnotation[] = [], beforeText = text) => {
    const known = new Map(before.map((placed) => [placed.annotation, { placed, text: beforeText }]));
    return annotations.map(placerIn({ article: now, page: () => '' }, (annotation) => known.get(annotation)));
  };
  const words = (now: string, placed: readonly PlacedAnnotation[]) =>
    placed.map(({ place }) => (place.kind === 'lost' ? null : now.slice(place.span.start, place.span.end)));
  const calls = (): number => vi.mocked(locate).mock.calls.length;

  const first = placeIn(text);
  const wanted = annotations.map(({ anchor }) => anchor.exact);

  it.each<[string, string, number]>([
    ['nothing in the same text', text, 0],
    ['nothing where a line came before all', `Tin mới trong ngày.\n${text}`, 1],
    [
      'what stands around a new line',
      lines.toSpliced(30, 0, 'Một dòng mới, chen vào giữa bài, khá dài để ai cũng thấy.').join('\n'),
      4,
    ],
    ['nothing where the page grows at its end', `${text}\n${'Ý kiến bạn đọc. '.repeat(300)}`, 2],
    [
      'what stands around two changed lines',
      lines.with(10, 'Dòng này đã viết lại hết.').with(50, 'Và dòng này.').join('\n'),
      8,
    ],
  ])('looks for %s', (_, now, most) => {
    vi.mocked(locate).mockClear();
    const placed = placeIn(now, first);
    expect(calls()).toBeLessThanOrEqual(most);
    const gone = placed.flatMap(({ place }, at) => (place.kind === 'lost' ? [at] : []));
    expect(gone).toEqual(now.includes('viết lại hết') ? [10, 50] : []);
    expect(words(now, placed)).toEqual(wanted.map((exact, at) => (gone.includes(at) ? null : exact)));
    expect(placed.every(({ place }) => place.kind !== 'similar')).toBe(true);
  });

  it('says whether a passage still stands where it was marked', () => {
    const now = `Tin mới.\n${text}`;
    const moved = placeIn(now, first);
    expect(new Set(moved.map(({ place }) => place.kind))).toEqual(new Set(['moved']));
    const back = placeIn(text, moved, now);
    expect(new Set(back.map(({ place }) => place.kind))).toEqual(new Set(['exact']));
  });

  it('looks for a lost one again when text arrives, and only then', () => {
    const without = lines.toSpliced(20, 1).join('\n');
    const lost = placeIn(without, first);
    expect(lost[20]?.place.kind).toBe('lost');
    vi.mocked(locate).mockClear();
    expect(placeIn(without, lost, without)[20]?.place.kind).toBe('lost');
    expect(calls()).toBe(0);
    expect(placeIn(text, lost, without)[20]?.place).toMatchObject({ kind: 'exact' });
    expect(calls()).toBeLessThanOrEqual(4);
  });

  it('looks for one whose anchor was changed', () => {
    const [one] = first;
    const other = annotations[40];
    if (one === undefined || other === undefined) throw new Error('no annotations');
    vi.mocked(locate).mockClear();
    const annotation = { ...one.annotation, anchor: other.anchor };
    const placed = placerIn({ article: text, page: () => '' }, () => ({ placed: one, text }))(annotation);
    expect(calls()).toBe(1);
    expect(words(text, [placed])).toEqual([other.anchor.exact]);
  });

  it('looks for one again that is only like the passage: the passage itself may have come', () => {
    const [one] = first;
    const place = one?.place;
    if (one === undefined || place === undefined || place.kind === 'lost') throw new Error('not placed');
    const like: PlacedAnnotation = { ...one, place: { kind: 'similar', span: { start: 0, end: 5 }, score: 0.7 } };
    vi.mocked(locate).mockClear();
    const placed = placerIn({ article: `${text}.`, page: () => '' }, () => ({ placed: like, text }))(one.annotation);
    expect(calls()).toBe(1);
    expect(placed.place).toMatchObject({ kind: 'exact' });
  });
});
