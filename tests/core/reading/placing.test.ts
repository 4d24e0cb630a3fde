import { describe, expect, it, vi } from 'vitest';
import { inPlaceOrder, placerIn, scopeOf } from '../../../core/reading/placing';
import { fakeAnchor, fakeAnnotation } from '../../support/notes';

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
