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
      'x'.repeat(44),
      `${'x'.repeat(44)}y`,
      'x'.repeat(90),
    ),
    fc.string({ minLength: 1 }).map((text) => text.replaceAll('\n', ' ')),
  );
  fc.assert(
    fc.property(fc.dictionary(name, fc.integer({ min: -999, max: 999 }), { noNullPrototype: true }), (table) => {
      expect(unpackNumbers(packNumbers(table))).toEqual(table);
    }),
  );
});

it('writes what a name shares with the one before it as one sign', () => {
  expect(packNumbers({ 'duty by=ban': 7, duty: 27, 'duty by=báo': -2 })).toEqual({
    names: '0duty\n4 by=ban\n9áo',
    numbers: '27,7,-2',
  });
});
