import { expect, test } from 'vitest';
import { articlesIn, chosen } from '../../../core/export/articles';
import { fileNameFor } from '../../../core/export/file-name';
import { isoMoment } from '../../../core/export/format';
import { exportFormats, formatById } from '../../../core/export/index';
import { annotationId, articleId, fakeArticle, fakeMeta } from '../../support/notes';
import { troublesome } from './contents';

const [markdown] = exportFormats;

test('one article, a selection or everything', () => {
  expect(chosen(troublesome, { kind: 'everything' })).toBe(troublesome);
  const article = chosen(troublesome, { kind: 'article', id: articleId('b') });
  expect(article.articles.map(({ id }) => id)).toEqual(['b']);
  expect(article.annotations.map(({ id }) => id)).toEqual(['nfd', 'half \uD83D']);
  const selection = chosen(troublesome, { kind: 'annotations', ids: new Set([annotationId('formula')]) });
  expect(selection.articles.map(({ id }) => id)).toEqual(['a']);
  expect(selection.annotations.map(({ id }) => id)).toEqual(['formula']);
});

test('articles come in the order of their newest note, notes in the order of the text', () => {
  expect(articlesIn(troublesome).map((group) => group.entries.map((entry) => entry.annotation.anchor.start))).toEqual([
    [10, 90],
    [120, 120],
  ]);
});

test('files are named by article and day', () => {
  const at = Date.UTC(2021, 11, 25);
  if (markdown === undefined) throw new Error('there is no format');
  expect(fileNameFor(troublesome, markdown, at)).toBe('ben-le-2021-12-25.md');
  const titled = (title: string) => ({
    articles: [fakeArticle({ meta: fakeMeta({ title }) })],
    items: [],
    annotations: [],
  });
  expect(fileNameFor(titled('Thành ủy Hà Nội: “Kiểm điểm” 39-NQ/TW'), markdown, at)).toBe(
    'ben-le-thanh-uy-ha-noi-kiem-diem-39-nq-tw-2021-12-25.md',
  );
  expect(fileNameFor(titled('../..'), markdown, at)).toBe('ben-le-2021-12-25.md');
  expect(fileNameFor(titled('từ '.repeat(99)), markdown, at).length).toBeLessThan(90);
});

test('formats are found by their name, and each has one of its own', () => {
  for (const format of exportFormats) expect(formatById(format.id)).toBe(format);
  expect(new Set(exportFormats.map((format) => format.id)).size).toBe(exportFormats.length);
  expect(['markdown', 'csv', 'json', 'jsonld'].map((id) => formatById(id)?.id)).not.toContain(undefined);
  expect(formatById('docx')).toBeNull();
});

test('a time out of the calendar is no exception', () => {
  expect(isoMoment(Number.MAX_SAFE_INTEGER)).toBe('1970-01-01T00:00:00.000Z');
});
