import { expect, test } from 'vitest';
import { ofKind } from '../../../../core/model/mention';
import { recognise } from '../../../../core/recogniser/recognise';

const shared = (sentence: string, language = 'vi') => {
  const lead = language === 'vi' ? 'Sáng 3/4, Thủ tướng Chính phủ Lê Văn Hoà chủ trì cuộc họp.' : '';
  const { mentions } = recognise({ text: `${lead}\n${sentence}`, language, published: null });
  const found = ofKind(mentions, 'instruction').map(({ leader, helpers }) => ({ leader, helpers }));
  return found[0] ?? null;
};

test.each([
  [
    'Thủ tướng giao Bộ Tài chính chủ trì, phối hợp với Bộ Xây dựng và các địa phương hoàn thành đề án trước 30/6.',
    { leader: 'Bộ Tài chính', helpers: ['Bộ Xây dựng và các địa phương'] },
  ],
  [
    'Thủ tướng yêu cầu Bộ Công an phối hợp chặt chẽ với Bộ Quốc phòng xử lý nghiêm các vi phạm.',
    { leader: null, helpers: ['Bộ Quốc phòng'] },
  ],
  ['Thủ tướng yêu cầu các bộ, ngành khẩn trương rà soát các dự án.', { leader: null, helpers: [] }],
])('%s', (sentence, expected) => {
  expect(shared(sentence)).toEqual(expected);
});

test('in English', () => {
  const sentence =
    'Prime Minister Pham Minh Chinh asked the Ministry of Finance to take the lead and work in coordination with the Ministry of Construction to review the projects.';
  expect(shared(sentence, 'en')).toEqual({
    leader: 'Ministry of Finance',
    helpers: [expect.stringContaining('Ministry of Construction')],
  });
});
