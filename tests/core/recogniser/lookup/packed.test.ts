import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../../core/recogniser/lookup/packed';

it('packs numbers by name and unpacks them as they were', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'duty',
      'duty by=bộ',
      'duty by=bộ trưởng',
      'after',
      'after|near|ask',
      'ask|ask',
      'duty|',
      'duty=ask',
      'x'.repeat(44),
      `${'x'.repeat(44)}y`,
      'x'.repeat(90),
      '__proto__',
      'constructor',
    ),
    fc.string({ minLength: 1 }).map((text) => text.replace(/[\t\n]/g, ' ')),
  );
  fc.assert(
    fc.property(fc.dictionary(name, fc.integer({ min: -999, max: 999 }), { noNullPrototype: true }), (table) => {
      expect(unpackNumbers(packNumbers(table))).toEqual(table);
    }),
  );
});

it('knows no number that was not packed', () => {
  expect(unpackNumbers(packNumbers({ ask: 1 })).constructor).toBeUndefined();
});

it('writes an end that comes more than once as one sign, and numbers near nothing as well', () => {
  expect(packNumbers({ 'duty by=ban': 7, 'duty=ban': -34, 'duty=bộ|ask': 52, duty: 53, 'duty=': -35 })).toEqual({
    ends: 'ban',
    names: '\t\tduty\nduty by=\t%\nduty=\t%\t\nduty=bộ|\t\task',
    numbers: '!53!N%!-35!}',
  });
});

it('has enough signs for ends', () => {
  const ends = Array.from({ length: 600 }, (_, at) => `end ${at}`);
  const table = Object.fromEntries(
    ends.flatMap((end, at) => [
      [`one|${end}`, at],
      [`two|${end}`, 1 - at],
    ]),
  );
  const packed = packNumbers(table);
  expect(packed.names).toHaveLength('one|\ttwo|\t\n'.length + 2 * ends.length);
  expect(packed.names + packed.numbers).not.toMatch(/[`$\\]/);
  expect(unpackNumbers(packed)).toEqual(table);
});

it('refuses names that would break its lines', () => {
  expect(() => packNumbers({ 'a\tb': 1 })).toThrow('tab');
});
