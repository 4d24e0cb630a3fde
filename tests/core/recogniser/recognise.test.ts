import { expect, it } from 'vitest';
import { recognise } from '../../../core/recogniser/recognise';

const text = 'Phó Thủ tướng Trần Hồng Hà yêu cầu Bộ Xây dựng báo cáo trước ngày 30/6.';

it.each([
  ['2024-05-10T08:00:00+07:00', '2024-06-30'],
  [' 2024-05-10 ', '2024-06-30'],
  ['Fri, 10 May 2024 08:00:00 +0700', '2024-06-30'],
  ['10/05/2024 08:00', '2024-06-30'],
  ['2024-05', '2024-06-30'],
  ['hôm qua', '--06-30'],
  [null, '--06-30'],
])('resolves a deadline by a moment of publication written %s', (published, deadline) => {
  const { mentions } = recognise({ text, language: 'vi', published });
  expect(mentions.flatMap((one) => (one.kind === 'instruction' ? [one.deadline] : []))).toEqual([deadline]);
});
