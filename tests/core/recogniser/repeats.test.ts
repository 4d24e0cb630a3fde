import { expect, test } from 'vitest';
import { ofKind } from '../../../core/model/mention';
import { fullestOf, withoutRepeats } from '../../../core/reading/folding';
import { recognise } from '../../../core/recogniser/recognise';

const text = [
  'Chủ tịch UBND tỉnh Lê Văn Hoà yêu cầu các sở hoàn thành giải ngân trước 30/6',
  'Chủ tịch UBND tỉnh Lê Văn Hoà yêu cầu các sở, ngành hoàn thành giải ngân vốn đầu tư công trước ngày 30/6.',
  'Sáng 3/4, Chủ tịch UBND tỉnh Lê Văn Hoà yêu cầu các sở, ngành và địa phương hoàn thành giải ngân vốn đầu tư công trước ngày 30/6, báo cáo kết quả hằng tuần về Văn phòng để tổng hợp và trình phiên họp thường kỳ của UBND tỉnh.',
  'Chủ tịch UBND tỉnh Lê Văn Hoà phát biểu kết luận cuộc họp.',
  'Phát biểu kết luận cuộc họp, Chủ tịch UBND tỉnh Lê Văn Hoà đề nghị các xã rà soát lại toàn bộ hồ sơ đất đai đã nhận từ huyện, lập danh mục những việc còn vướng và gửi về Sở Nông nghiệp và Môi trường để cùng tháo gỡ ngay trong tháng.',
].join('\n');
const reading = recognise({ text, language: 'vi', published: '2024-04-03' });
const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length - 1;

test('headline, teaser and caption that say again what the body says are known as repeats', () => {
  const lines = reading.repeats.map(({ span, of }) => [lineOf(span.start), lineOf(of.start)]);
  expect(lines).toEqual([
    [0, 1],
    [1, 2],
    [3, 4],
  ]);
});

test('an instruction and a person are counted once for a sentence and its repeats', () => {
  const all = ofKind(reading.mentions, 'instruction').map(({ span }) => lineOf(span.start));
  expect(all).toEqual([0, 1, 2, 4]);
  const folded = withoutRepeats(reading);
  expect(ofKind(folded, 'instruction').map(({ span }) => lineOf(span.start))).toEqual([2, 4]);
  expect(ofKind(folded, 'official').map(({ span }) => lineOf(span.start))).toEqual([2, 4]);
  const [headline] = ofKind(reading.mentions, 'instruction');
  if (headline === undefined) throw new Error('the headline instructs nobody');
  expect(lineOf(fullestOf(reading, headline).span.start)).toBe(2);
});

test('what the headline alone says stays', () => {
  const alone = `Bộ trưởng Trần Thị Lụa thăm tỉnh Ven Sông và làm việc với lãnh đạo\n${text}`;
  const other = recognise({ text: alone, language: 'vi', published: null });
  expect(ofKind(withoutRepeats(other), 'official').some(({ name }) => name === 'Trần Thị Lụa')).toBe(true);
});
