import { oneOf, type Random } from '../anchoring/random';

const syllables =
  'đồng chí bí thư chủ tịch yêu cầu các cơ quan đơn vị rà soát từng nhiệm vụ được giao theo báo cáo đến hết quý ba đã có hơn một nửa số hồ sơ giải quyết trước hạn cao cùng kỳ năm ngoái đại biểu đề nghị bổ sung kinh phí kéo dài thời gian thí điểm và tổng kết sớm để nhân rộng cách làm hay kết luận buổi việc lãnh đạo thành phố hoàn thiện phương án trình xem xét trong tháng tới đường vành đai công nhân kỹ sư nước sạch trường học bệnh viện quận huyện phường xã người dân doanh nghiệp đầu tư xây dựng môi trường cây xanh ngân sách thu chi mặt bằng giải phóng tiến độ khối lượng thi công'.split(
    ' ',
  );

/** A paragraph of made-up sentences, each unlike any other. */
function paragraph(random: Random): string {
  const sentence = (): string => {
    const words = Array.from({ length: 12 + Math.floor(random() * 14) }, () => oneOf(random, syllables));
    const line = words.join(' ');
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
  };
  return Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' ');
}

/** Paragraphs of so many characters in all. */
export function paragraphs(characters: number, random: Random): readonly string[] {
  const all: string[] = [];
  for (let length = 0; length < characters; ) {
    const one = paragraph(random);
    length += one.length + 1;
    all.push(one);
  }
  return all;
}

export const title = 'Thành phố kiểm điểm tiến độ các công trình trong quý ba';

export const articlePage = (body: readonly string[]): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="article:published_time" content="2021-12-25T18:01:00+07:00">
</head>
<body>
<header><nav><a href="/">Trang nhất</a></nav></header>
<article>
<h1>${title}</h1>
${body.map((text) => `<p>${text}</p>`).join('\n')}
</article>
</body>
</html>`;
