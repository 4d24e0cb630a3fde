import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../core/export/bibtex';
import { csl } from '../../../core/export/csl';
import { datePartsOf } from '../../../core/export/dates';
import { plainOptions } from '../../../core/export/format';
import { readwise } from '../../../core/export/readwise';
import type { Contents } from '../../../core/model/notebook';
import { annotationId, articleId, fakeAnchor, fakeAnnotation, fakeArticle, fakeMeta } from '../../support/notes';
import { parseCsv } from '../../support/parse-csv';
import { troublesome } from './contents';

const options = plainOptions(Date.UTC(2022, 0, 31));

/** Two articles of one author, year and title, and one that says nothing of itself. */
const contents: Contents = {
  articles: [
    fakeArticle({ id: articleId('a'), visited: 'https://bao.example/100%25_{x}' }),
    fakeArticle({ id: articleId('b') }),
    fakeArticle({
      id: articleId('c'),
      meta: fakeMeta({ title: '50% & {lạ} #1_a~b^c\\d $', byline: null, outlet: null, published: null }),
    }),
  ],
  items: [],
  annotations: ['a', 'b', 'c'].map((id) =>
    fakeAnnotation({ id: annotationId(id), articleId: articleId(id), anchor: fakeAnchor({ exact: `câu ${id}` }) }),
  ),
};

describe('BibTeX', () => {
  const text = bibtex.write(contents, options);

  test('an entry for each article, each with a key of its own', () => {
    const keys = [...text.matchAll(/^@article\{(?<key>[^,]+),$/gmu)].map((match) => match.groups?.key);
    expect(keys).toEqual(['lethu-2021-thanhuykiem', 'lethu-2021-thanhuykiem-2', 'nd-50la1']);
  });

  test('reads as written', () => {
    expect(text.split('\n\n@')[0]).toBe(
      [
        '@article{lethu-2021-thanhuykiem,',
        '  title = {{Thành ủy kiểm điểm công tác năm}},',
        '  author = {{Lê Thu}},',
        '  journal = {Báo Ven Sông},',
        '  year = {2021},',
        '  month = {12},',
        '  day = {25},',
        '  url = {https://bao.example/100\\%25_\\%7Bx\\%7D},',
        '  urldate = {2022-01-31},',
        '  language = {vi},',
        '  annote = {“câu a”\nSo với kế hoạch tháng 3?}',
        '}',
      ].join('\n'),
    );
  });

  test('letters that mean something in TeX are written out, braces stay in pairs', () => {
    expect(text).toContain(
      'title = {{50\\% \\& \\textbraceleft{}lạ\\textbraceright{} \\#1\\_a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d \\$}}',
    );
    for (const file of [text, bibtex.write(troublesome, options)]) {
      let depth = 0;
      for (const letter of file) {
        if (letter === '{') depth += 1;
        if (letter === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });

  test('what the page does not tell is left out', () => {
    const last = text.slice(text.indexOf('@article{nd-'));
    expect(last).not.toMatch(/author|journal|year|month/u);
  });
});

describe('CSL-JSON', () => {
  const items = JSON.parse(csl.write(contents, options));

  test('has the article as citation tools read it', () => {
    expect(items[0]).toEqual({
      id: 'lethu-2021-thanhuykiem',
      type: 'article-newspaper',
      title: 'Thành ủy kiểm điểm công tác năm',
      author: [{ literal: 'Lê Thu' }],
      'container-title': 'Báo Ven Sông',
      issued: { 'date-parts': [[2021, 12, 25]] },
      accessed: { 'date-parts': [[2022, 1, 31]] },
      URL: 'https://bao.example/100%25_{x}',
      language: 'vi',
      note: '“câu a”\nSo với kế hoạch tháng 3?',
    });
  });

  test('what the page does not tell is left out', () => {
    expect(Object.keys(items[2])).toEqual(['id', 'type', 'title', 'accessed', 'URL', 'language', 'note']);
  });
});

describe('the table for Readwise', () => {
  const [head = [], ...rows] = parseCsv(readwise.write(troublesome, options));

  test('has the columns that it reads', () => {
    expect(head).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
    expect(rows).toHaveLength(4);
  });

  test('holds note, tags and date in its manner, guarded against formulas', () => {
    expect(rows[0]?.[0]).toBe('\'=HYPERLINK("https://evil.example")');
    expect(rows[1]?.[4]).toBe("'- một\r\n1. hai\n\n# ba\n    bốn\n.kiểm_điểm .#lạ .a,b;_c");
    expect(rows[1]?.slice(5)).toEqual(['90', '2021-12-25 11:00:00']);
  });
});

test.each([
  ['2021-12-25T18:01:00+07:00', { year: 2021, month: 12, day: 25 }],
  ['2021-12-25', { year: 2021, month: 12, day: 25 }],
  ['2021-12', { year: 2021, month: 12, day: null }],
  ['2021', { year: 2021, month: null, day: null }],
  ['2021-13-25', null],
  ['20211225', null],
  ['25/12/2021', null],
  ['', null],
  [null, null],
])('the date of %j is %j', (iso, parts) => expect(datePartsOf(iso)).toEqual(parts));
