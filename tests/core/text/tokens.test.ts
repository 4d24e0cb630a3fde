import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/text/fold';
import { sentencesOf } from '../../../core/text/sentences';
import { tokensOf } from '../../../core/text/tokens';

const texts = (text: string): readonly string[] => tokensOf(fold(text)).map((token) => token.text);
const sentences = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('tokensOf', () => {
  it('parts syllables, numbers and marks', () => {
    expect(texts("H'Yim Kđoh, 39-NQ/TW")).toEqual(["H'Yim", 'Kđoh', ',', '39', '-', 'NQ', '/', 'TW']);
  });

  it('tells how a word is written', () => {
    expect(tokensOf(fold('Hà NỘI ủy PơLoong A')).map((token) => token.shape)).toEqual([
      'title',
      'upper',
      'lower',
      'mixed',
      'title',
    ]);
  });
});

describe('sentencesOf', () => {
  it('leave list numbers outside, and no others', () => {
    expect(sentences('1. Kiểm tra đê.\n2) Trực ban.\n3.000 người đã di dời.')).toEqual([
      'Kiểm tra đê.',
      'Trực ban.',
      '3.000 người đã di dời.',
    ]);
  });

  it('ends a sentence with or without a space after the stop', () => {
    expect(sentences('Đã họp hội nghị.Đồng chí An phát biểu. "Phải làm ngay." Xong')).toEqual([
      'Đã họp hội nghị.',
      'Đồng chí An phát biểu.',
      '"Phải làm ngay."',
      'Xong',
    ]);
  });

  it('does not end one after an abbreviation, an initial or inside a number', () => {
    for (const one of [
      'Tại TP. Huế, ông nói.',
      'PGS. TS. Lê An phát biểu.',
      'Thu 1.500 tỷ ngày 15.9 vừa qua.',
      'Ở Q. Ba Đình có mưa.',
    ])
      expect(sentences(one)).toEqual([one]);
  });

  it('leaves list marks outside and ends at a line end', () => {
    expect(sentences('- Giao Sở Y tế\n+ Phải xong')).toEqual(['Giao Sở Y tế', 'Phải xong']);
  });

  it('takes a quotation and whom it is given to for one sentence', () => {
    const quoted = '"Phải xong ngay trong tuần."- bà An nói.';
    expect(sentences(`${quoted} Hội nghị đã họp.`)).toEqual([quoted, 'Hội nghị đã họp.']);
  });

  it('leaves the name of the paper and the credit of a photo outside', () => {
    expect(sentences('VTV.vn - Ngày 3/5, tỉnh họp.\nChủ tịch tỉnh phát biểu - Ảnh: Minh Hà')).toEqual([
      'Ngày 3/5, tỉnh họp.',
      'Chủ tịch tỉnh phát biểu',
    ]);
    expect(sentences('VOV.VN - Tỉnh họp.')).toEqual(['Tỉnh họp.']);
  });

  it('does not end one after the abbreviation of a township', () => {
    expect(sentences('Rác ở TT. Vạn Xuân đã dọn.')).toEqual(['Rác ở TT. Vạn Xuân đã dọn.']);
  });
});
