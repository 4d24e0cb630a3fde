import { describe, expect, it } from 'vitest';
import type { DirectiveMention, Mention, OfficialMention, RoleMention } from '../../../core/model/mention';
import { aboutPassage } from '../../../core/reading/about';

const text = [
  'Hội nghị tổng kết',
  'Đồng chí Lê Thị Hương Giang dự hội nghị. Bí thư Thành ủy yêu cầu triển khai Nghị quyết số 39-NQ/TW. Các quận báo cáo.',
  'Ông Trần Văn Bình phát biểu.',
].join('\n');

const at = (words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

const official = (name: string): OfficialMention => ({
  kind: 'official',
  span: at(name),
  rule: 'x',
  name,
  others: [],
  positions: [],
});
const role: RoleMention = {
  kind: 'role',
  span: at('Bí thư Thành ủy'),
  rule: 'x',
  title: 'Bí thư Thành ủy',
  refersTo: 'Lê Thị Hương Giang',
};
const directive = (complete: boolean): DirectiveMention => ({
  kind: 'directive',
  span: at('Nghị quyết số 39-NQ/TW'),
  rule: 'x',
  documentKind: 'nghị quyết',
  number: '39-NQ/TW',
  issuer: null,
  impliedIssuer: null,
  date: null,
  key: 'nghị quyết|39-NQ/TW',
  complete,
  candidates: [],
  clause: null,
});
const mentions: readonly Mention[] = [official('Lê Thị Hương Giang'), role, directive(true), official('Trần Văn Bình')];

describe('what a passage is about', () => {
  it('takes in all that its sentence names', () => {
    expect(aboutPassage(text, mentions, at('yêu cầu triển khai'))).toEqual({
      officials: ['Lê Thị Hương Giang'],
      documents: ['nghị quyết|39-NQ/TW'],
    });
  });

  it('takes in every sentence that it touches, each name once', () => {
    expect(aboutPassage(text, mentions, at('dự hội nghị. Bí thư'))).toEqual({
      officials: ['Lê Thị Hương Giang'],
      documents: ['nghị quyết|39-NQ/TW'],
    });
  });

  it('leaves the neighbours out', () => {
    expect(aboutPassage(text, mentions, at('báo cáo'))).toEqual({ officials: [], documents: [] });
  });

  it('reaches over blocks where the passage does', () => {
    const passage = { start: at('Các quận').start, end: at('Ông Trần').end };
    expect(aboutPassage(text, mentions, passage)).toEqual({ officials: ['Trần Văn Bình'], documents: [] });
  });

  it('does not file under a number that only this article knows', () => {
    expect(aboutPassage(text, [directive(false)], at('yêu cầu')).documents).toEqual([]);
  });
});
