import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe';
import { applyCorrections } from '../../../core/corrections/apply';
import { correctionOf } from '../../../core/corrections/identity';
import type { Correction, CorrectionChange } from '../../../core/model/correction';
import { type Mention, ofKind, type Reading } from '../../../core/model/mention';
import { recognise } from '../../../core/recogniser/recognise';

const text = [
  'Tỉnh Ven Sông đẩy nhanh giải ngân',
  'Sáng 3/4, đồng chí Nguyễn Văn Hoà, Bí thư Tỉnh ủy, làm việc với các sở, ngành. Bà Trần Thị Lụa cùng dự.',
  'Bí thư Tỉnh ủy Nguyễn V. Hoà yêu cầu các sở rà soát theo Nghị quyết 39. Đồng chí Hoà đề nghị báo cáo trước 30/6.',
  'TRẦN THỊ LỤA VÀ CÁC ĐẠI BIỂU THĂM NHÀ MÁY',
].join('\n');

const reading = recognise({ text, language: 'vi', published: '2024-04-03' });
const correct = (...changes: readonly CorrectionChange[]): Reading =>
  applyCorrections(reading, changes.map(made), text);
const made = (change: CorrectionChange, at: number): Correction => ({
  ...correctionOf({ kind: 'everywhere' }, change, at + 1),
  revision: 1,
});
const written = ({ span }: Mention): string => text.slice(span.start, span.end);
const namesIn = ({ mentions }: Reading): readonly string[] => ofKind(mentions, 'official').map(({ name }) => name);

describe('ignoring', () => {
  test('a name takes every mark of that person, short forms too, and whom roles mean', () => {
    const ignored = correct({ kind: 'ignore', mention: 'official', text: 'nguyễn văn hòa' });
    expect(namesIn(ignored)).not.toContain('Nguyễn Văn Hoà');
    expect(ofKind(ignored.mentions, 'role').every(({ refersTo }) => refersTo !== 'Nguyễn Văn Hoà')).toBe(true);
    expect(ofKind(ignored.mentions, 'instruction')).toEqual(ofKind(reading.mentions, 'instruction'));
  });

  test('one place leaves the others, and holds where the text before it has grown', () => {
    const [first, ...others] = ofKind(reading.mentions, 'official').filter(({ name }) => name === 'Nguyễn Văn Hoà');
    if (first === undefined) throw new Error('the article names nobody');
    const anchor = anchorOf({ text, span: first.span, projection: 1, scope: 'article' });
    const change = { kind: 'ignore-place', mention: 'official', anchor } as const;
    expect(ofKind(correct(change).mentions, 'official')).not.toContainEqual(first);
    expect(ofKind(correct(change).mentions, 'official')).toEqual(expect.arrayContaining(others));
    const longer = `Tin mới: ${text}`;
    const again = applyCorrections(
      recognise({ text: longer, language: 'vi', published: null }),
      [made(change, 0)],
      longer,
    );
    const starts = ofKind(again.mentions, 'official').map(({ span }) => span.start);
    expect(starts).not.toContain(first.span.start + 'Tin mới: '.length);
  });

  test('a text of one kind leaves other kinds alone', () => {
    const [instruction] = ofKind(reading.mentions, 'instruction');
    if (instruction === undefined) throw new Error('the article has no instruction');
    const ignored = correct({ kind: 'ignore', mention: 'directive', text: written(instruction) });
    expect(ignored.mentions).toEqual(reading.mentions);
  });
});

test('a name that the reader knows is marked wherever it stands, in capitals too, and says who marked it', () => {
  const [added] = [correct({ kind: 'official', name: 'Trần Thị Lụa' })];
  const found = ofKind(added?.mentions ?? [], 'official').filter(({ rule }) => rule === 'reader');
  expect(found.map(written)).toEqual(['Trần Thị Lụa', 'TRẦN THỊ LỤA']);
  expect(found.every(({ name, corrected }) => name === 'Trần Thị Lụa' && corrected?.length === 1)).toBe(true);
  expect(correct({ kind: 'official', name: 'Thị Lụ' }).mentions).toEqual(reading.mentions);
});

describe('who is who', () => {
  const two: Reading = {
    ...reading,
    mentions: [
      { kind: 'official', span: { start: 0, end: 4 }, rule: 'r', name: 'Y Thanh Hà', positions: [], others: [] },
      { kind: 'official', span: { start: 5, end: 8 }, rule: 'r', name: 'Y Thanh Hà Niê', positions: [], others: [] },
      { kind: 'role', span: { start: 9, end: 12 }, rule: 'r', title: 'Bí thư', refersTo: 'Y Thanh Hà' },
    ],
  };
  const names = (...changes: readonly CorrectionChange[]) =>
    applyCorrections(two, changes.map(made), 'Hà A Bí B cccc').mentions.map((mention) =>
      mention.kind === 'role' ? mention.refersTo : mention.kind === 'official' ? mention.name : null,
    );

  test('two names merge into one, roles included', () => {
    expect(names({ kind: 'merge', name: 'Y Thanh Hà', into: 'Y Thanh Hà Niê' })).toEqual(
      new Array(3).fill('Y Thanh Hà Niê'),
    );
  });

  test('a merge both ways is no circle: the later one says which name is shown', () => {
    expect(
      names(
        { kind: 'merge', name: 'Y Thanh Hà', into: 'Y Thanh Hà Niê' },
        { kind: 'merge', name: 'Y Thanh Hà Niê', into: 'Y Thanh Hà' },
      ),
    ).toEqual(new Array(3).fill('Y Thanh Hà'));
  });

  test('a role that was taken for somebody else is left open', () => {
    const open = applyCorrections(
      two,
      [made({ kind: 'separate', text: 'cccc', from: 'y thanh hà' }, 0)],
      'Hà A Bí Bcccc',
    );
    expect(open.mentions).toEqual(two.mentions);
    const split = applyCorrections(
      { ...two, mentions: two.mentions.map((mention) => ({ ...mention, span: { start: 9, end: 12 } })) },
      [made({ kind: 'separate', text: 'ccc', from: 'Y Thanh Hà' }, 0)],
      'Hà A Bí Bccc',
    );
    expect(
      split.mentions.map((mention) => (mention.kind === 'role' ? mention.refersTo : 'name' in mention && mention.name)),
    ).toEqual(['ccc', 'Y Thanh Hà Niê', null]);
  });
});

test('a document gets its key by its writing, and is then no longer one of several', () => {
  const fixed = correct({ kind: 'key', text: 'nghị quyết  39', was: null, key: 'nghị quyết 39-NQ/TW' });
  const [directive] = ofKind(fixed.mentions, 'directive');
  expect(directive).toMatchObject({ key: 'nghị quyết 39-NQ/TW', complete: true, candidates: [] });
  expect(directive?.corrected).toHaveLength(1);
});

test('taken back, the reading is as it was; mentions stay in reading order whatever is corrected', () => {
  expect(applyCorrections(reading, [], text)).toBe(reading);
  const names = fc.constantFrom('Nguyễn Văn Hoà', 'Trần Thị Lụa', 'Nghị quyết 39', 'Hoà', 'Sông', '');
  const change: fc.Arbitrary<CorrectionChange> = fc.oneof(
    fc.record({ kind: fc.constant('ignore' as const), mention: fc.constant('official' as const), text: names }),
    fc.record({ kind: fc.constant('official' as const), name: names }),
    fc.record({ kind: fc.constant('merge' as const), name: names, into: names }),
    fc.record({ kind: fc.constant('separate' as const), text: names, from: names }),
    fc.record({ kind: fc.constant('key' as const), text: names, was: fc.option(names), key: names }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const { mentions } = correct(...changes);
      const starts = mentions.map(({ span }) => span.start);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      for (const { span } of mentions) expect(span.end).toBeLessThanOrEqual(text.length);
    }),
  );
});
