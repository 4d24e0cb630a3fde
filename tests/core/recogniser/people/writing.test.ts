import { describe, expect, it } from 'vitest';
import { ofKind } from '../../../../core/model/mention';
import { recognise } from '../../../../core/recogniser/recognise';
import { examplesOf } from '../../../lexicon/notation';

const text = [...examplesOf('officials.txt'), ...examplesOf('roles.txt'), ...examplesOf('nothing.txt')]
  .map((example) => example.text)
  .join('\n');

/** Where a rewritten text has other lengths, its offsets are counted in NFC. */
const atNfc = (rewritten: string, offset: number): number => rewritten.slice(0, offset).normalize('NFC').length;

function reading(source: string) {
  const { mentions } = recognise({ text: source, language: 'vi', published: null });
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => [
    atNfc(source, start),
    atNfc(source, end),
  ];
  return [...ofKind(mentions, 'official'), ...ofKind(mentions, 'role')].map((mention) =>
    mention.kind === 'official'
      ? { at: place(mention.span), positions: mention.positions.map(({ span, status }) => [...place(span), status]) }
      : { at: place(mention.span), named: mention.refersTo !== null },
  );
}

const newStyle: Readonly<Record<string, string>> = {
  ủy: 'uỷ',
  Ủy: 'Uỷ',
  hòa: 'hoà',
  Hòa: 'Hoà',
  hóa: 'hoá',
  Hóa: 'Hoá',
  úy: 'uý',
  thủy: 'thuỷ',
};

const rewritings: Readonly<Record<string, (source: string) => string>> = {
  'decomposed letters': (source) => source.normalize('NFD'),
  'the newer placement of tones': (source) =>
    source.replace(/[Ủủ]y|[Hh]òa|[Hh]óa|úy|thủy/g, (word) => newStyle[word] ?? word),
  'spaces that do not break': (source) => source.replaceAll(' ', '\u00a0'),
  'other dashes': (source) => source.replaceAll(' - ', ' — ').replaceAll('–', '-'),
  'look-alike letters': (source) => source.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
};

describe('the same text in another writing', () => {
  const plain = reading(text);

  it('holds enough to compare', () => {
    expect(plain.length).toBeGreaterThan(35);
  });

  it.each(Object.keys(rewritings))('reads the same with %s', (name) => {
    const rewritten = rewritings[name]?.(text) ?? '';
    expect(rewritten).not.toBe(text);
    expect(reading(rewritten)).toEqual(plain);
  });

  it('finds the same people in a headline in capitals', () => {
    const source = 'CHỦ TỊCH NƯỚC TRẦN VĂN BÌNH THĂM QUÂN KHU\nChủ tịch nước Trần Văn Bình đã thăm Quân khu 3.';
    const names = ofKind(recognise({ text: source, language: 'vi', published: null }).mentions, 'official');
    expect(names.map(({ span }) => source.slice(span.start, span.end))).toEqual(['TRẦN VĂN BÌNH', 'Trần Văn Bình']);
  });
});
