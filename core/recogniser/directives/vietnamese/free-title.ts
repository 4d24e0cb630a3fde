export interface Titled {
  readonly title: string;
  readonly end: number;
}

/** Where a free title is over, and which commas stand inside it. Both sticky. */
export interface Bounds {
  readonly stop: RegExp;
  readonly comma: RegExp;
}

const longestTitleWords = 40;

/** Verbs that go in pairs, a comma between: `Đề án sắp xếp, tinh gọn bộ máy`. */
const pairs = [
  ['sắp xếp', 'tinh gọn|kiện toàn|tổ chức lại|đổi mới|cơ cấu lại'],
  ['hiệu lực', 'hiệu quả'],
  ['bảo tồn', 'phát huy|tôn tạo|phát triển'],
  ['bảo vệ', 'chăm sóc|phát huy|phát triển'],
  ['quản lý', 'sử dụng|khai thác|bảo vệ|vận hành'],
  ['đào tạo', 'bồi dưỡng'],
  ['thu hút', 'trọng dụng|đào tạo'],
  ['thu gom', 'vận chuyển|xử lý'],
  ['tuyên truyền', 'phổ biến|giáo dục|vận động'],
  ['phổ biến', 'giáo dục'],
  ['đổi mới', 'sắp xếp|nâng cao'],
  ['xây dựng', 'củng cố|chỉnh đốn|phát triển'],
]
  .map(
    ([one = '', other = '']) =>
      `(?<=[${one.charAt(0).toUpperCase()}${one.charAt(0)}]${one.slice(1)}),(?= (?:${other})(?![\\p{L}]))`,
  )
  .join('|');

/** `Chương trình hành động quốc gia vì trẻ em giai đoạn 2021-2030`: what such a word opens belongs to the title where its period follows. */
const towardsHorizon =
  / (?:vì|cho|về|giữa|trong|với|của|tại|theo|có|từ|để|nhằm|qua)(?= (?:[\p{L}\p{M}&-]+ ){1,10}(?:\([\p{L}&-]{2,12}\) )?(?:giai đoạn \d{4} ?- ?\d{4}|đến năm \d{4}))| trong(?= (?:tình hình|thời kỳ|giai đoạn|điều kiện|bối cảnh) mới)/uy;

const titleWord = ` (?<word>[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}/'&-]*)|(?<=[Pp]hòng),(?= chống )|${pairs}| -(?= )|(?:,| và)? (?:có )?(?:tầm nhìn|định hướng)(?: đến)?(?= năm| \\d)| \\([\\p{L}&-]{2,12}\\)(?= (?:giai đoạn|đến năm) \\d{4})|,(?= (?:\\p{Ll}+ ){0,4}(?:\\p{Lu}\\p{L}* ){0,4}(?:đến năm|giai đoạn|năm) \\d{4})`;
const word = new RegExp(titleWord, 'uy');

/** The words up to one that no title holds; horizon and period (`đến năm 2020, tầm nhìn đến năm 2030`) belong to it. */
export function titleUntil({ stop, comma }: Bounds, text: string, from: number): Titled | null {
  let end = from;
  for (let count = 0; count < longestTitleWords; count++) {
    word.lastIndex = end;
    comma.lastIndex = end;
    const match = word.exec(text) ?? comma.exec(text);
    if (match === null) break;
    const stops = match.groups?.word !== undefined && sticky(stop, text, end) !== null;
    // `đồng bằng sông Cửu Long`
    const inWord =
      (match.groups?.word === 'bằng' && text.slice(end - 4, end) === 'đồng') ||
      (match.groups?.word === 'về' && text.slice(end - 8, end) === 'quốc gia');
    if (stops && !inWord && sticky(towardsHorizon, text, end) === null) break;
    end += match[0].length;
    if (
      / (?:giai đoạn|nhiệm kỳ|năm) \d{4} ?- ?\d{4}$| năm \d{4}$|(?:tầm nhìn|định hướng)(?: đến)? \d{4}$/u.test(
        text.slice(from, end),
      ) &&
      !/^(?:(?:,| và)? (?:có )?(?:tầm nhìn|định hướng)| ?- ?\d{4})/u.test(text.slice(end, end + 20))
    )
      break;
  }
  const title = text.slice(from, end).replace(/(?: và| các|[ ,-])+$/u, '');
  return title.trim() === '' ? null : { title: title.trim(), end: from + title.length };
}

export function sticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
