import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../core/export/csv';
import { plainOptions } from '../../../core/export/format';
import { byteOrderMark, guarded, writeTable } from '../../../core/export/table';
import { parseCsv } from '../../support/parse-csv';
import { troublesome } from './contents';

test('any table is read back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ế', '\u{1F4DD}', "'", ';') });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
  fc.assert(
    fc.property(table, (rows) => {
      expect(parseCsv(writeTable(rows))).toEqual(rows);
    }),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+84', "'+84"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['a=1', 'a=1'],
  ['“=1”', '“=1”'],
  ['', ''],
])('%j becomes %j', (cell, safe) => expect(guarded(cell)).toBe(safe));

describe('the file', () => {
  const options = { ...plainOptions(0), linkTo: () => 'https://bao.example/#:~:text=x' };
  const text = csv.write(troublesome, options);
  const [head = [], ...rows] = parseCsv(text.slice(1));
  const cell = (row: number, name: string): string | undefined => rows[row]?.[head.indexOf(name)];

  test('says that it is UTF-8 and has one row for each annotation', () => {
    expect(text.startsWith(byteOrderMark)).toBe(true);
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  });

  test('holds what the reader wrote, in the order of the text', () => {
    expect(cell(0, 'quote')).toBe('\'=HYPERLINK("https://evil.example")');
    expect(cell(1, 'quote')).toBe('câu hai\ncủa đoạn, có "ngoặc"');
    expect(cell(1, 'note')).toBe("'- một\r\n1. hai\n\n# ba\n    bốn");
    expect(cell(1, 'tags')).toBe('kiểm điểm; #lạ; a,b; c');
    expect(cell(1, 'outlet')).toBe('Báo "Ven Sông", bản in');
    expect(cell(1, 'documents')).toBe('nghị quyết 39-NQ/TW');
    expect(cell(1, 'link')).toBe('https://bao.example/#:~:text=x');
    expect(cell(1, 'created')).toBe('2021-12-25T11:00:00.000Z');
    expect(cell(3, 'note')).toBe('  @khoảng trắng\u2028\t ');
  });

  test('says of each link whether it opens the passage or the article alone', () => {
    expect(cell(1, 'link_opens')).toBe('passage');
    const [plainHead = [], first = []] = parseCsv(csv.write(troublesome, plainOptions(0)).slice(1));
    expect(first[plainHead.indexOf('link_opens')]).toBe('page');
    expect(first[plainHead.indexOf('link')]).toBe(first[plainHead.indexOf('address')]);
  });

  test('no cell can be taken for a formula', () => {
    for (const row of rows) for (const value of row) expect(value).not.toMatch(/^[=+\-@\t\r\n]/u);
  });

  test('an empty notebook is a head alone', () => {
    expect(parseCsv(csv.write({ articles: [], items: [], annotations: [] }, options).slice(1))).toEqual([head]);
  });
});
