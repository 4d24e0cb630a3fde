import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../core/model/annotation';
import type { InstructionMention, OfficialMention } from '../../../core/model/mention';
import { defaultSwitches } from '../../../core/model/reader';
import type { Span } from '../../../core/model/span';
import { marksOfAnnotation, marksOfMentions } from '../../../core/reading/marks';

const { kinds } = defaultSwitches;
const official: OfficialMention = {
  kind: 'official',
  span: { start: 0, end: 9 },
  rule: 'x',
  name: 'Lê Văn An',
  others: [],
  positions: [],
};
const instruction = (span: Span, words: { trigger?: Span; deadline?: Span }): InstructionMention => ({
  kind: 'instruction',
  span,
  rule: 'x',
  speaker: null,
  addressee: null,
  inheritedAddressee: null,
  leader: null,
  helpers: [],
  trigger: words.trigger ? 'yêu cầu' : null,
  triggerSpan: words.trigger ?? null,
  deadline: words.deadline ? '2025-06-30' : null,
  deadlineSpan: words.deadline ?? null,
  force: 'order',
});
const trigger = { start: 20, end: 27 };
const deadline = { start: 40, end: 50 };
const sorts = (marks: readonly { readonly sort: string }[]) => marks.map(({ sort }) => sort);

describe('marks of mentions', () => {
  it('underline an instruction and wash the words that order', () => {
    const marks = marksOfMentions([official, instruction({ start: 10, end: 60 }, { trigger, deadline })], {
      kinds,
      text: 500,
    });
    expect(marks).toEqual([
      { sort: 'official', span: official.span },
      { sort: 'instruction', span: { start: 10, end: 60 } },
      { sort: 'instruction-words', span: trigger },
      { sort: 'instruction-words', span: deadline },
    ]);
  });

  it('keep to the words that order where instructions fill the text', () => {
    const marks = marksOfMentions([instruction({ start: 10, end: 60 }, { trigger })], { kinds, text: 100 });
    expect(sorts(marks)).toEqual(['instruction-words']);
  });

  it('underline a continuation even there, because it has no such words', () => {
    expect(sorts(marksOfMentions([instruction({ start: 10, end: 60 }, {})], { kinds, text: 100 }))).toEqual([
      'instruction',
    ]);
  });

  it('leave out the kinds that are turned off', () => {
    const some = { ...kinds, official: false };
    expect(marksOfMentions([official], { kinds: some, text: 100 })).toEqual([]);
  });
});

describe('marks of an annotation', () => {
  const annotation = { colour: 'green', note: '' } as Annotation;
  const span = { start: 3, end: 8 };
  const placed = (note: string) =>
    ({ annotation: { ...annotation, note }, place: { kind: 'exact', span, score: 1 } }) as const;

  it('show its colour, and a line where it has a note', () => {
    expect(sorts(marksOfAnnotation(placed('')))).toEqual(['own-green']);
    expect(sorts(marksOfAnnotation(placed('so với quý I?')))).toEqual(['own-green', 'noted']);
  });

  it('are none where its place is lost', () => {
    expect(marksOfAnnotation({ annotation, place: { kind: 'lost', reason: 'ambiguous', score: 0 } })).toEqual([]);
  });
});
