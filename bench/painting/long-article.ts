/** As many as the longest article of a public corpus has, with its page. */
const elements = 1_452;
/** UTF-16 code units of text, without the white space between the tags. */
const characters = 53_000;

const sentences = [
  'Phát biểu tại hội nghị, đồng chí Bí thư yêu cầu các <a href="#">cơ quan</a>, đơn vị rà soát lại từng nhiệm vụ được giao.',
  'Theo báo cáo, đến hết quý ba đã có <b>hơn một nửa</b> số hồ sơ được giải quyết trước hạn, cao hơn cùng kỳ năm ngoái.',
  'Các đại biểu đề nghị bổ sung kinh phí, kéo dài thời gian thí điểm và tổng kết sớm để nhân rộng cách làm hay.',
  'Kết luận buổi làm việc, lãnh đạo thành phố giao các sở hoàn thiện phương án, trình xem xét trong tháng tới.',
];

const said = (index: number, count: number): string =>
  Array.from({ length: count }, (_, shift) => sentences[(index + shift) % sentences.length] ?? '').join(' ');

const paragraph = (index: number): string => `<p>${said(index, 3)}</p>`;

const comment = (index: number): string => `<div class="comment">
  <div class="avatar">
    <img src="data:," alt="">
  </div>
  <div class="said">
    <b>Bạn đọc ${index}</b>
    <p>${said(index, 2)}</p>
  </div>
</div>`;

const countElements = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;
const countCharacters = (html: string): number => html.replace(/<[^>]+>|\n\s*/g, '').length;

/**
 * A long article with its readers' comments, written with line ends and indentation as pages are: that many elements, and
 * about that many characters.
 */
export function longArticle(): string {
  const parts: string[] = [];
  let text = 0;
  const add = (part: string): void => {
    parts.push(part);
    text += countCharacters(part);
  };
  while (text < characters * 0.4) add(paragraph(parts.length));
  while (text < characters) add(comment(parts.length));
  const page = (body: string): string =>
    `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>Bài dài</title>\n</head>\n<body>\n<article>\n<h1>Bài dài</h1>\n${body}\n</article>\n</body>\n</html>`;
  const missing = elements - countElements(page(parts.join('\n')));
  const icons = Array.from({ length: Math.max(0, missing) }, () => '<i class="icon"></i>');
  return page([...parts, ...icons].join('\n'));
}
