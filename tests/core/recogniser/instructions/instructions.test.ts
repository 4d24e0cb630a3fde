import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstructionMention } from '../../../../core/model/mention';
import { ofKind } from '../../../../core/model/mention';
import { recognise } from '../../../../core/recogniser/recognise';

interface Article {
  readonly name: string;
  readonly published: string;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly slots: readonly string[];
}

function articles(): readonly Article[] {
  const file = readFileSync(new URL('./articles.txt', import.meta.url), 'utf8');
  return file
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n').filter((line) => line !== '' && !line.startsWith('%'));
      const [name = '', published = ''] = head.split(' · ');
      const bracketed = lines.filter((line) => !line.startsWith('@')).join('\n');
      return {
        name,
        published,
        text: bracketed.replaceAll(/[[\]]/gu, ''),
        sentences: [...bracketed.matchAll(/\[([^\]]+)\]/gu)].map(([, sentence = '']) => sentence.trim()),
        slots: lines.filter((line) => line.startsWith('@')).map((line) => line.slice(2)),
      };
    });
}

const instructionsIn = (text: string, published: string | null): readonly InstructionMention[] =>
  ofKind(recognise({ text, language: 'vi', published }).mentions, 'instruction');

const slotsOf = ({ speaker, addressee, trigger, deadline, force }: InstructionMention): string =>
  [speaker, addressee, trigger, deadline, force].map((slot) => slot ?? '-').join(' | ');

describe.each(articles())('$name', ({ text, published, sentences, slots }) => {
  const found = instructionsIn(text, published);

  it('finds the sentences that are instructions and no others', () => {
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(sentences);
  });

  it('says who tells whom to do what, and by when', () => {
    expect(found.map(slotsOf)).toEqual(slots);
  });

  it('says the same of the text in the other normal form', () => {
    const apart = text.normalize('NFD');
    const again = instructionsIn(apart, published);
    expect(again.map(({ span }) => apart.slice(span.start, span.end).normalize('NFC'))).toEqual(sentences);
    expect(again.map((mention) => slotsOf(mention).normalize('NFC'))).toEqual(slots);
  });
});

describe('an instruction', () => {
  const text = `Họp về bão
Chủ tịch UBND tỉnh Trần Văn Lợi yêu cầu các xã sơ tán dân trước ngày 3/9. Đồng thời, tăng cường trực 24/24 giờ.`;

  it('names the rule and the phrase that decided', () => {
    expect(instructionsIn(text, '2024-09-01').map(({ rule }) => rule)).toEqual(['order: yêu cầu', 'deed: tăng cường']);
  });

  it('has the spans of its trigger and of its deadline', () => {
    const [first] = instructionsIn(text, '2024-09-01');
    const slice = (span: { start: number; end: number } | null | undefined): string | null =>
      span == null ? null : text.slice(span.start, span.end);
    expect(slice(first?.triggerSpan)).toBe('yêu cầu');
    expect(slice(first?.deadlineSpan)).toBe('trước ngày 3/9');
  });

  it('keeps the one told before in a field of its own', () => {
    const [, second] = instructionsIn(text, '2024-09-01');
    expect(second).toMatchObject({ addressee: null, inheritedAddressee: 'các xã' });
  });
});

describe('a hostile text', () => {
  const pieces = [
    'Thủ tướng ',
    'yêu cầu ',
    'các ',
    ', ',
    '" ',
    '. ',
    '\n',
    'phải ',
    'giao ',
    'trước ngày 3/9 ',
    '(',
    ':',
  ];

  it('never throws, and keeps its mentions apart and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 300 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { span } of instructionsIn(text, null)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
        }
      }),
      { numRuns: 60 },
    );
  });
});
