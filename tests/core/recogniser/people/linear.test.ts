import lexicon from 'virtual:lexicon/vi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../core/recogniser/document';
import { trieOf } from '../../../../core/recogniser/lookup/trie';
import { peopleIn } from '../../../../core/recogniser/people';
import { type Scene, sceneOf } from '../../../../core/recogniser/people/scene';

const trie = trieOf(lexicon);

/** How often the rules look at a token or at what the lexicon says of it: the work that time grows with, on any machine. */
function steps(text: string): number {
  let looked = 0;
  const counted = <Item>(items: readonly Item[]): readonly Item[] =>
    new Proxy(items, {
      get(target, key) {
        looked++;
        return Reflect.get(target, key);
      },
    });
  const scene = sceneOf(prepare({ text, language: 'vi', published: null }), trie);
  const watched: Scene = { ...scene, tokens: counted(scene.tokens), hits: counted(scene.hits) };
  peopleIn(watched);
  return looked;
}

const pieces = [
  'Chủ tịch UBND tỉnh ',
  'Bí thư Tỉnh ủy, ',
  'Chủ tịch kiêm ',
  'Phó ',
  'nguyên ',
  'đồng chí ',
  'các đồng chí: ',
  'ông ',
  'bà ',
  'Nguyễn Văn An',
  'Trần Văn Bình, ',
  'Tô Lam ',
  'A-B-',
  'J.K.',
  'Donald Trump ',
  'giữ chức ',
  'với cương vị ',
  'là ',
  'gồm ',
  ',',
  ';',
  ' - ',
  '(',
  ')',
  '"',
  '“',
  '. ',
  '...',
  '\n',
  'và ',
  'của ',
  'Sở Kế hoạch và ',
  'Ban ',
  'xã ',
  'TP.',
  'THỦ TƯỚNG ',
  '64 tuổi, ',
  'yêu cầu ',
  'Ảnh: ',
  'Y ',
  "H'",
  'K',
  '12/',
  '3 ',
] as const;

/** Twice the text may cost twice the steps and a little more for what is looked at around an end. */
const mostGrowth = 2.2;
const slack = 3_000;

describe('time grows with the length of the text', () => {
  it.each(pieces.map((piece) => [piece] as const))('with %j alone, over and over', (piece) => {
    const short = steps(piece.repeat(400));
    expect(steps(piece.repeat(800))).toBeLessThan(mostGrowth * short + slack);
  });

  it('with any soup of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }), (soup) => {
        const unit = soup.join('');
        const short = steps(unit.repeat(60));
        expect(steps(unit.repeat(120))).toBeLessThan(mostGrowth * short + slack);
      }),
      { seed: 20_261_123, numRuns: 80 },
    );
  }, 60_000);
});

describe('no text makes it throw', () => {
  it('whatever the letters', () => {
    const letters = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 30 });
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join('');
        for (const { span } of peopleIn(sceneOf(prepare({ text, language: 'vi', published: null }), trie)).officials) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  }, 60_000);
});
