import { expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../core/model/reader';
import { refusing, withoutRefused } from '../../../core/reading/refused';
import { fakeAnchor, fakeAnnotation } from '../../support/notes';

const text = 'Ba sở báo cáo trước ngày 15/4.';
const placed = (kind: 'similar' | 'exact', refused: readonly string[]): PlacedAnnotation => ({
  annotation: fakeAnnotation({ anchor: refused.reduce(refusing, fakeAnchor()) }),
  place: { kind, span: { start: 0, end: 13 }, score: 0.7 },
});

it('a place that only resembles the passage is lost once the reader refused its words', () => {
  expect(withoutRefused(placed('similar', ['Ba sở báo cáo'.normalize('NFD')]), text).place.kind).toBe('lost');
  expect(withoutRefused(placed('similar', ['Bốn sở báo cáo']), text).place.kind).toBe('similar');
  expect(withoutRefused(placed('similar', []), text).place.kind).toBe('similar');
});

it('a place with the very words is never refused', () => {
  expect(withoutRefused(placed('exact', ['Ba sở báo cáo']), text).place.kind).toBe('exact');
});

it('many refusals do not grow without end', () => {
  const words = Array.from({ length: 50 }, (_, index) => `chỗ ${index}`);
  expect(words.reduce(refusing, fakeAnchor()).refused).toHaveLength(20);
});
