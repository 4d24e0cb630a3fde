import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../core/anchoring/describe';
import { fragmentGround } from '../../../core/fragments/ground';
import { fragmentOfAnchor } from '../../../core/fragments/link';
import { textFragmentOf } from '../../../core/fragments/text-fragment';

const text = [
  'Hà Nội họp về cải cách hành chính',
  'Chủ tịch UBND thành phố yêu cầu các sở báo cáo trước ngày 15/4. Ba sở báo cáo trước ngày 15/4 sẽ được biểu dương.',
  '“Cải cách – không chỉ là khẩu hiệu”, ông nói; việc này, theo ông, cần làm ngay.',
  'Má đi chợ. Mà đi đâu?',
  'Ngày mai, đoàn làm việc tiếp tại quận Ba Đình, sau đó đi các huyện phía tây của thành phố để nghe báo cáo của từng xã về số lượng hồ sơ còn tồn, nguyên nhân chậm trễ và cách mà mỗi xã định giải quyết trong quý tới.',
].join('\n');
const ground = fragmentGround(text);

function fragmentOf(quote: string, nth = 0): string | null {
  let start = text.indexOf(quote);
  for (let count = 0; count < nth; count += 1) start = text.indexOf(quote, start + 1);
  const fragment = textFragmentOf(ground, { start, end: start + quote.length });
  return fragment === null ? null : decodeURIComponent(fragment);
}

describe('a link to a passage', () => {
  it.each<[string, string, number, string | null]>([
    ['names words that stand once', 'khẩu hiệu', 0, ':~:text=khẩu hiệu'],
    [
      'adds a word behind where no word before tells it',
      'báo cáo trước ngày 15/4',
      1,
      ':~:text=báo cáo trước ngày 15/4,-sẽ',
    ],
    ['knows that browsers ignore diacritics', 'Mà đi', 0, ':~:text=chợ.-,Mà đi'],
    ['names a part of a word by the rest of it', 'Nộ', 0, ':~:text=Hà-,Nộ,-i'],
    ['keeps the punctuation between', 'báo cáo trước ngày 15/4', 0, ':~:text=báo cáo trước ngày 15/4,-. Ba'],
    ['takes context from its own block first', 'Má đi', 0, ':~:text=Má đi,-chợ'],
  ])('%s', (_, quote, nth, fragment) => {
    expect(fragmentOf(quote, nth)).toBe(fragment);
  });

  it('names a long passage by its first and last words', () => {
    expect(fragmentOf(text.slice(text.indexOf('Ngày mai')))).toBe(
      ':~:text=Ngày mai, đoàn làm việc,giải quyết trong quý tới.',
    );
  });

  it('names a passage over two blocks by words of each', () => {
    expect(fragmentOf('cần làm ngay.\nMá đi chợ')).toBe(':~:text=cần làm ngay,Má đi chợ');
  });

  it('escapes what the standard takes for marks', () => {
    const start = text.indexOf('khẩu hiệu”, ông');
    const fragment = textFragmentOf(ground, { start: text.indexOf('“Cải'), end: start + 'khẩu hiệu”, ông'.length });
    expect(fragment).toContain('%2C%20%C3%B4ng');
    expect(fragment?.slice(':~:text='.length)).not.toMatch(/[,&-]/);
  });

  it('names nothing that stands twice with the same words around', () => {
    const twice = fragmentGround('một hai ba\nmột hai ba');
    expect(textFragmentOf(twice, { start: 4, end: 7 })).toBeNull();
  });
});

describe('a link made from what was kept of a passage', () => {
  const anchorOf = (whole: string, quote: string) => {
    const start = whole.indexOf(quote);
    return describePassage({
      text: whole,
      span: { start, end: start + quote.length },
      projection: 1,
      scope: 'article',
    });
  };

  it('has words on both sides, though the quote stands alone in what was kept', () => {
    const fragment = fragmentOfAnchor(anchorOf(text, 'khẩu hiệu'));
    expect(decodeURIComponent(fragment ?? '')).toBe(':~:text=cách – không chỉ là-,khẩu hiệu,-”, ông nói; việc này');
  });

  it('is none where the page had the same sentence twice', () => {
    const block = 'Đại biểu đề nghị bổ sung kinh phí cho các xã vùng cao trong năm tới để làm đường.';
    expect(fragmentOfAnchor(anchorOf(`${block}\n${block}`, 'bổ sung kinh phí'))).toBeNull();
  });
});
