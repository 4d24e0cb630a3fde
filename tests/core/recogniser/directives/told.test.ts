import documents from 'virtual:lexicon/vi/documents';
import { describe, expect, it } from 'vitest';
import { directiveLayer } from '../../../../core/recogniser/directives';
import { vietnameseDirectives } from '../../../../core/recogniser/directives/vietnamese/grammar';
import { prepare } from '../../../../core/recogniser/document';

const layer = directiveLayer(documents, vietnameseDirectives);
const first = (text: string) => {
  const [mention] = layer(prepare({ text, language: 'vi', published: null })).mentions;
  return mention === undefined ? null : [mention.issuer, mention.date];
};

describe('who issued a document and when, as the sentence around it tells', () => {
  it.each([
    ['Chỉ đạo của UBND thành phố Vân Giang tại Công điện số 12/CĐ-UBND rất rõ.', 'UBND thành phố Vân Giang', null],
    ['Theo Quyết định số 88/QĐ-TTg, Thủ tướng đồng ý lập khu bảo tồn.', 'Thủ tướng', null],
    ['Quyết định 195 do Bộ trưởng Bộ Y tế ký vẫn còn hiệu lực.', 'Bộ trưởng Bộ Y tế', null],
    [
      'Xã giao đất theo Quyết định số 77/QĐ-UBND ngày\n28/5/2021 của UBND huyện Tân Lĩnh.',
      'UBND huyện Tân Lĩnh',
      '2021-05-28',
    ],
    ['Chiều 2/5/2022, UBND tỉnh ban hành Công văn số 15/UBND-VX.', 'UBND tỉnh', '2022-05-02'],
    ['Sáng nay (2/5/2022), UBND tỉnh ban hành Công văn số 15/UBND-VX.', 'UBND tỉnh', '2022-05-02'],
    ['Hôm 2-5-2022, Bộ Công an ra Quyết định số 15/QĐ-BCA.', 'Bộ Công an', '2022-05-02'],
    ['Nghị quyết số 15 được HĐND tỉnh thông qua tại kỳ họp thứ tư ngày 2/5/2022.', 'HĐND tỉnh', '2022-05-02'],
    ['Công văn số 15/UBND-VX phát hành ngày 2/5/2022 nêu rõ.', null, '2022-05-02'],
    ['Chỉ thị 05-CT/TW (khoá XII) ngày 15.05.2016 của Bộ Chính trị còn hiệu lực.', 'Bộ Chính trị', '2016-05-15'],
    ['Hướng dẫn 05-HD/TW khóa XII của Ban Bí thư còn hiệu lực.', 'Ban Bí thư', null],
    ['Chỉ thị 16 ngày 31 tháng 3 của Thủ tướng còn hiệu lực.', 'Thủ tướng', '31/3'],
    ['Ngày 2/5/2022, HĐND tỉnh thông qua Nghị quyết số 15/2022/NQ-HĐND.', 'HĐND tỉnh', '2022-05-02'],
    ['Bộ trưởng nhắc các chỉ tiêu đề ra tại Nghị quyết số 02.', null, null],
    ['Chủ tịch UBND tỉnh đánh giá, việc ban hành Nghị định 102/2020/NĐ-CP là kịp thời.', null, null],
    ['Bộ ban hành danh mục kèm theo Thông tư 12/2020/TT-BYT.', null, null],
    ['Nghị định số 96/2023/NĐ-CP của Chính phủ ban hành ngày 30/12/2023 có hiệu lực.', 'Chính phủ', '2023-12-30'],
    ['Kế hoạch số 12 tháng 5 năm 2016 của Sở Y tế còn dang dở.', 'Sở Y tế', '2016-05'],
    ['Quyết định số 9/QĐ-UBND ngày 06-9-2024 có hiệu lực.', null, '2024-09-06'],
    ['Chiều 5/6/2022, Chủ tịch UBND tỉnh ký Công văn số 45/UBND-KT.', 'Chủ tịch UBND tỉnh', '2022-06-05'],
    ['Ngày 5/6/2022, Văn phòng Chính phủ cho biết Thủ tướng đã ký Quyết định số 45/QĐ-TTg.', 'Thủ tướng', null],
    ['Ngày 5/6/2022, Sở Y tế tổ chức lễ công bố Quyết định số 45/QĐ-SYT.', 'Sở Y tế', null],
    [
      'Quyết định số 45/QĐ-TTg phê duyệt Chương trình nước sạch, ban hành ngày 5/6/2022, còn hiệu lực.',
      null,
      '2022-06-05',
    ],
    ['Thông tư số 45/2022/TT-BYT hướng dẫn tiêm chủng được ký ngày 5/6/2022.', null, '2022-06-05'],
    ['Kế hoạch số 45-KH/TU được Tỉnh ủy ban hành hôm 5/6/2022.', 'Tỉnh ủy', '2022-06-05'],
    ['Nghị quyết số 45/2022/QH15 có hiệu lực từ ngày 5/6/2022.', null, null],
  ])('%s', (text, issuer, date) => expect(first(text)).toEqual([issuer, date]));
});

describe('a draft that amends a law', () => {
  const keys = (text: string) =>
    layer(prepare({ text, language: 'vi', published: null })).mentions.map(({ key }) => key);

  it('is another document than the law in force', () => {
    const [draft, law, amended] = keys(
      'Dự thảo Luật Điện lực (sửa đổi). Luật Điện lực còn hạn chế. Luật Điện lực sửa đổi được trình.',
    );
    expect(draft).toBe(amended);
    expect(law).not.toBe(draft);
  });

  it('is the same where only the word for a draft says so', () => {
    expect(new Set(keys('Dự án Luật Hóa chất (sửa đổi). Đại biểu góp ý dự thảo Luật Hóa chất.')).size).toBe(1);
  });
});
