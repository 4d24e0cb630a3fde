import { describe, expect, it } from 'vitest';
import { cueFinder } from '../../../../core/recogniser/instructions/cues';
import { grammarOf } from '../../../../core/recogniser/instructions/grammar';
import { vietnamese } from '../../../../core/recogniser/languages/vi';
import { fold } from '../../../../core/text/fold';
import { tokensOf } from '../../../../core/text/tokens';

const find = cueFinder({ order: ['giao', 'yêu cầu'], trap: ['giao thông', 'ngoại giao'], press: ['yêu cầu'] });
const phrases = (text: string): readonly string[] => find(tokensOf(fold(text))).map(({ phrase }) => phrase);

describe('the cue finder', () => {
  it('takes the longest phrase, so that a trap hides the word in it', () => {
    expect(phrases('Giao Sở Giao thông làm việc với Bộ Ngoại giao')).toEqual(['giao', 'giao thông', 'ngoại giao']);
  });

  it('tells every list that a phrase stands in', () => {
    expect(find(tokensOf(fold('YÊU CẦU')))[0]?.kinds).toEqual(['order', 'press']);
  });

  it('finds phrases in either normal form and with the tone mark in either place', () => {
    const { find: cues } = grammarOf(vietnamese.instructions);
    for (const text of ['ủy quyền', 'uỷ quyền', 'ủy quyền'.normalize('NFD')])
      expect(cues(tokensOf(fold(text))).map(({ phrase }) => phrase)).toEqual(['ủy quyền']);
  });
});

describe('the lexicon of instructions', () => {
  it('has no phrase twice in one list', () => {
    for (const [kind, list] of Object.entries(vietnamese.instructions.cues))
      expect(
        list.filter((phrase, at) => list.indexOf(phrase) !== at),
        kind,
      ).toEqual([]);
  });

  it('has a phrase for every kind, each found as a whole', () => {
    const { find: cues } = grammarOf(vietnamese.instructions);
    for (const [kind, list] of Object.entries(vietnamese.instructions.cues)) {
      expect(list.length, kind).toBeGreaterThan(0);
      for (const phrase of list) expect(cues(tokensOf(fold(phrase))).length, `${kind}: ${phrase}`).toBe(1);
    }
  });
});
