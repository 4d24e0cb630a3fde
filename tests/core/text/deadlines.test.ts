import { describe, expect, it } from 'vitest';
import { deadlineIn, readPublished } from '../../../core/text/deadlines';

const on = (published: string | null, sentence: string): string | null =>
  deadlineIn(sentence.toLowerCase(), { published: readPublished(published), except: [] })?.value ?? null;

describe('a deadline', () => {
  it.each([
    ['báo cáo kết quả trước ngày 30/6', '2024-05-10', '2024-06-30'],
    ['báo cáo kết quả trước ngày 30/6', null, '--06-30'],
    ['báo cáo kết quả trước 30/6', '2024-05-10', '2024-06-30'],
    ['hoàn thành trước ngày 31-12-2025', '2024-05-10', '2025-12-31'],
    ['báo cáo trước 17h ngày 3.6', '2024-05-10', '2024-06-03'],
    ['xong trước ngày 5 tháng 7 năm 2024', '2024-05-10', '2024-07-05'],
    ['chậm nhất đến hết ngày 15/1', '2024-11-20', '2025-01-15'],
    ['chậm nhất là 20/5/2024 phải xong', '2024-05-10', '2024-05-20'],
    ['báo cáo trước ngày 2/5', '2024-05-10', '2024-05-02'],
    ['hoàn thành trong tháng 5', '2024-05-10', '2024-05'],
    ['trình trong tháng 9/2024', '2024-05-10', '2024-09'],
    ['xong trước tháng 3 năm sau', '2024-11-10', '2025-03'],
    ['triển khai ngay trong quý III', '2024-05-10', '2024-Q3'],
    ['trình quý IV/2024', null, '2024-Q4'],
    ['nhiệm vụ 6 tháng cuối năm', '2024-06-28', '2024-H2'],
    ['nhiệm vụ 6 tháng cuối năm', null, '--H2'],
    ['trong 2 tháng cuối năm 2020', null, '2020-12'],
    ['phải xong trong năm 2024', null, '2024'],
    ['từ nay đến cuối năm phải xong', '2024-05-10', '2024'],
    ['những tháng còn lại của năm', '2024-05-10', '2024'],
    ['hoàn thành kế hoạch năm 2025', '2024-12-20', '2025'],
    ['giải ngân hết vốn trong năm nay', '2024-05-10T08:00:00+07:00', '2024'],
  ])('is read from "%s" published %s', (sentence, published, expected) => {
    expect(on(published, sentence)).toBe(expected);
  });

  it.each([
    ['triển khai ngay, khẩn trương, trong thời gian tới', '2024-05-10'],
    ['trả lời trong vòng 15 ngày', '2024-05-10'],
    ['như năm 2019 đã làm', '2024-05-10'],
    ['giai đoạn 2021-2025', '2024-05-10'],
    ['nhiệm kỳ 2020 - 2025', '2024-05-10'],
    ['mục tiêu đến năm 2045', '2024-05-10'],
    ['đến ngày 2/3, tỉnh đã thu đủ', '2024-05-10'],
    ['kết quả đạt được trong năm 2024', '2024-12-10'],
    ['giảm đến 1/3 số hộ nghèo', '2024-05-10'],
    ['thu tới 15.9 tỷ đồng', '2024-05-10'],
    ['trước ngày 45/13', '2024-05-10'],
    ['tăng trưởng quý i/2024 còn thấp', '2024-05-10'],
    ['đánh giá tình hình kinh tế - xã hội năm 2024', '2024-05-10'],
  ])('is not read from "%s"', (sentence, published) => {
    expect(on(published, sentence)).toBeNull();
  });

  it('is not looked for in the name of a document', () => {
    const sentence = 'thực hiện kế hoạch số 5 năm 2025';
    const except = [{ start: 10, end: sentence.length }];
    expect(deadlineIn(sentence, { published: readPublished('2025'), except })).toBeNull();
  });

  it('has the span of its words', () => {
    const found = deadlineIn('báo cáo trước ngày 30/6 nhé', { published: null, except: [] });
    expect(found).toMatchObject({ start: 8, end: 23 });
  });
});

describe('a date of publication', () => {
  it.each([
    ['2024', { year: 2024, month: null, day: null }],
    ['2024-05', { year: 2024, month: 5, day: null }],
    ['2024-05-10T08:00:00+07:00', { year: 2024, month: 5, day: 10 }],
    ['2024 rồi', null],
    ['hôm qua', null],
    [null, null],
  ])('is read from %s', (written, expected) => {
    expect(readPublished(written)).toEqual(expected);
  });
});
