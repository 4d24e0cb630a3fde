import { describe, expect, test } from 'vitest';
import { writeTable } from '../../core/export/table';
import { parseCsv } from '../support/parse-csv';
import { suiteNamed } from '../support/suite';

// https://github.com/max-mapper/csv-spectrum: tables as CSV and as JSON. We only write, so each table is written and read
// back by a strict reader; where the suite's own file is strict as well, that reader must agree with its JSON.
const suite = suiteNamed('csv-spectrum');
type Row = Readonly<Record<string, string>>;

/** One of the files holds its only record without a list around it. */
const recordsOf = (name: string): readonly Row[] => [JSON.parse(suite?.read(`json/${name}.json`) ?? '[]')].flat();

describe.skipIf(suite === null)('csv-spectrum', () => {
  const names = (suite?.list('json') ?? []).map((file) => file.replace('.json', ''));

  test('has its twelve tables', () => expect(names).toHaveLength(12));

  test.each(names)('%s is written so that it reads back', (name) => {
    const records = recordsOf(name);
    const columns = Object.keys(records[0] ?? {});
    const table = [columns, ...records.map((record) => columns.map((column) => record[column] ?? ''))];
    expect(parseCsv(writeTable(table))).toEqual(table);
  });

  test.each(names.filter((name) => name.endsWith('_crlf')))('%s: the strict reader agrees with the suite', (name) => {
    const records = recordsOf(name);
    const text = suite?.read(`csvs/${name}.csv`) ?? '';
    const [head = [], ...rows] = parseCsv(text.endsWith('\r\n') ? text : `${text}\r\n`);
    expect(rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at]])))).toEqual(records);
  });
});
