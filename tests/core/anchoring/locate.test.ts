import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../../core/anchoring/describe';
import { groundOf, locate } from '../../../core/anchoring/locate';
import type { Anchor, Located } from '../../../core/model/anchor';

const text = [
  'Bí thư Thành ủy kiểm tra tiến độ đường vành đai',
  'Sáng 12/3, Bí thư Thành ủy Trần Văn Bình dẫn đầu đoàn công tác đi kiểm tra tiến độ dự án đường vành đai phía tây.',
  'Theo báo cáo của Ban quản lý dự án, đến nay khối lượng thi công đạt 62%, chậm 4% so với kế hoạch đề ra từ đầu năm.',
  'Phát biểu tại buổi làm việc, đồng chí Trần Văn Bình yêu cầu các quận, huyện hoàn thành giải phóng mặt bằng trước ngày 30/6.',
  '“Không để người dân phải chờ thêm một năm nữa”, Bí thư Thành ủy nhấn mạnh, đồng thời giao Sở Xây dựng báo cáo hằng tuần.',
  'Cùng ngày, đoàn công tác đã đến thăm và tặng quà công nhân đang thi công tại nút giao phía nam.',
].join('\n');

function anchorOf(quote: string, whole = text, nth = 0): Anchor {
  let start = whole.indexOf(quote);
  for (let count = 0; count < nth; count += 1) start = whole.indexOf(quote, start + 1);
  return describe({ text: whole, span: { start, end: start + quote.length }, projection: 1, scope: 'article' });
}

const words = (whole: string, place: Located): string | null =>
  place.kind === 'lost' ? null : whole.slice(place.span.start, place.span.end);

suite('a text that did not change', () => {
  it('gives back every span', () => {
    const ground = groundOf(text);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(200), (start, length) => {
        const span = { start, end: Math.min(text.length, start + 1 + length) };
        const place = locate(ground, describe({ text, span, projection: 1, scope: 'article' }));
        expect(place).toEqual({ kind: 'exact', span, score: 1 });
      }),
    );
  });

  it('tells each of two equal sentences apart', () => {
    const first = anchorOf('Bí thư Thành ủy', text, 0);
    const third = anchorOf('Bí thư Thành ủy', text, 2);
    expect(locate(text, first)).toMatchObject({ kind: 'exact', span: { start: first.start } });
    expect(locate(text, third)).toMatchObject({ kind: 'exact', span: { start: third.start } });
    expect(third.start).toBeGreaterThan(first.start);
  });

  it('keeps whole words of the context, and whole characters', () => {
    for (let start = 150; start < 260; start += 1) {
      const { prefix, suffix } = describe({ text, span: { start, end: start + 10 }, projection: 1, scope: 'article' });
      for (const cut of [start - prefix.length, start + 10 + suffix.length])
        expect(text.slice(cut - 1, cut + 1)).not.toMatch(/\p{L}{2}/u);
    }
    const emoji = '👍'.repeat(200);
    const { prefix, suffix } = describe({ text: emoji, span: { start: 150, end: 154 }, projection: 1, scope: 'page' });
    expect(prefix + suffix).not.toMatch(/[\uD800-\uDFFF]/u);
    const chinese = '北京'.repeat(200);
    const anchor = describe({ text: chinese, span: { start: 200, end: 204 }, projection: 1, scope: 'page' });
    expect(anchor.prefix.length).toBe(120);
  });

  it('refuses to describe what is not in the text', () => {
    const passage = { text, projection: 1, scope: 'article' } as const;
    expect(() => describe({ ...passage, span: { start: 5, end: 5 } })).toThrow(RangeError);
    expect(() => describe({ ...passage, span: { start: 0, end: text.length + 1 } })).toThrow(RangeError);
  });
});

suite('a text that was set differently', () => {
  const quote = 'Không để người dân phải chờ thêm một năm nữa”, Bí thư Thành ủy nhấn mạnh';
  const anchor = anchorOf(quote);

  it.each<[string, (before: string) => string]>([
    ['in NFD', (before) => before.normalize('NFD')],
    ['with NBSP and double spaces', (before) => before.replaceAll(' ', ' \u00a0')],
    ['with plain quotation marks', (before) => before.replaceAll(/[“”]/g, '"')],
    ['with the other tone placement', (before) => before.replaceAll('ủy', 'uỷ').replaceAll('hòa', 'hoà')],
    ['with soft hyphens', (before) => before.replaceAll('ng ', 'n\u00adg ')],
    ['in one line', (before) => before.replaceAll('\n', ' ')],
    ['in capitals', (before) => before.toLocaleUpperCase('vi')],
  ])('finds the quote %s', (_, change) => {
    const after = change(text);
    const place = locate(after, anchor);
    expect(['exact', 'moved']).toContain(place.kind);
    expect(words(after, place)).toBe(change(quote));
  });
});

suite('a text that was edited', () => {
  it('finds a passage behind new paragraphs', () => {
    const after = `Tin mới cập nhật lúc 17 giờ.\n${text}`;
    const anchor = anchorOf('giao Sở Xây dựng báo cáo hằng tuần');
    expect(locate(after, anchor)).toEqual({
      kind: 'moved',
      span: { start: anchor.start + 29, end: anchor.end + 29 },
      score: 1,
    });
  });

  it('says that an edited sentence is only similar', () => {
    const after = text.replace('giải phóng mặt bằng trước ngày 30/6', 'bàn giao mặt bằng sạch trước ngày 31/7');
    const place = locate(after, anchorOf('yêu cầu các quận, huyện hoàn thành giải phóng mặt bằng trước ngày 30/6.'));
    expect(place.kind).toBe('similar');
    expect(words(after, place)).toBe('yêu cầu các quận, huyện hoàn thành bàn giao mặt bằng sạch trước ngày 31/7.');
  });

  it('finds a number that was corrected by what stands around it', () => {
    const after = text.replace('62%', '65%');
    expect(words(after, locate(after, anchorOf('62')))).toBe('65');
  });

  it('prefers the edited original to a copy elsewhere', () => {
    const quote = 'đoàn công tác đã đến thăm và tặng quà công nhân';
    const edited = text.replace('thăm và tặng quà', 'thăm, động viên và tặng quà');
    const after = `Tiêu điểm: ${quote}\n${edited}`;
    expect(words(after, locate(after, anchorOf(quote)))).toBe(
      'đoàn công tác đã đến thăm, động viên và tặng quà công nhân',
    );
  });

  it('scores a place lower the more of it was changed', () => {
    const anchor = anchorOf('khối lượng thi công đạt 62%, chậm 4% so với kế hoạch');
    const versions = [
      text,
      text.replace('chậm 4%', 'chậm 5%'),
      text.replace('chậm 4%', 'chậm 5%').replace('khối lượng thi công', 'khối lượng công việc'),
    ];
    const scores = versions.map((after) => locate(after, anchor).score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(scores).size).toBe(3);
  });
});

suite('a passage that is gone', () => {
  const without = (line: number): string => text.split('\n').toSpliced(line, 1).join('\n');

  it.each(['yêu cầu các quận, huyện hoàn thành giải phóng mặt bằng', 'mặt bằng', 'đồng chí Trần Văn Bình'])(
    'is lost: %s',
    (quote) => {
      expect(locate(without(3), anchorOf(quote)).kind).toBe('lost');
    },
  );

  it('is lost even where its words stand elsewhere', () => {
    const anchor = anchorOf('Bí thư Thành ủy', text, 2);
    expect(locate(without(4), anchor).kind).toBe('lost');
  });

  it.each(['', '\n', '…', 'a', '👍', text.slice(0, 30)])('is lost in %j, without any exception', (after) => {
    expect(locate(after, anchorOf('giao Sở Xây dựng báo cáo hằng tuần')).kind).toBe('lost');
    expect(locate(after, { ...anchorOf('Sở'), exact: '', prefix: '', suffix: '' }).kind).toBe('lost');
    expect(locate(after, { ...anchorOf('Sở'), exact: '…', prefix: '“', suffix: '' }).kind).toBe('lost');
  });
});

suite('a passage that stands twice with much the same around it', () => {
  const caption = 'Đoàn công tác thăm công nhân tại nút giao phía nam, sáng 12/3. Ảnh: Báo Thủ đô';
  const lines = text.split('\n');
  const twice = [...lines.slice(0, 3), caption, ...lines.slice(3), caption, 'Tin liên quan'].join('\n');
  const quote = 'thăm công nhân tại nút giao phía nam';
  const [first, second] = [anchorOf(quote, twice, 0), anchorOf(quote, twice, 1)];

  it('is told apart by its order when text comes before', () => {
    const after = `${lines[3]} ${lines[2]}\n${twice}`;
    const shift = after.length - twice.length;
    for (const anchor of [first, second])
      expect(locate(after, anchor)).toMatchObject({ span: { start: anchor.start + shift, end: anchor.end + shift } });
  });

  it('is lost when it is deleted and its double is not', () => {
    const without = twice.split('\n').toSpliced(3, 1).join('\n');
    expect(without).toContain(quote);
    expect(locate(without, first).kind).toBe('lost');
    expect(words(without, locate(without, second))).toBe(quote);
  });
});

suite('a passage whose double was edited or is gone', () => {
  const filler = (from: number): readonly string[] =>
    Array.from(
      { length: 12 },
      (_, at) => `Mục ${from + at}: nội dung riêng số ${(from + at) * 37}, không giống mục nào khác trong trang này.`,
    );
  const menu = ['Thời sự', 'Kinh tế', 'Văn hóa', 'Thể thao', 'Bạn đọc'];
  const page = [...menu, ...filler(0), ...filler(20), ...menu].join('\n');
  const [top] = [anchorOf('Văn hóa', page, 0)];

  it('is known by its old place, from which the double was far away', () => {
    const edited = page.split('\n').toSpliced(2, 0, 'Tin vừa nhận được trong giờ qua.').slice(0, -4).join('\n');
    const place = locate(edited, top);
    expect(words(edited, place)).toBe('Văn hóa');
    expect(place).toMatchObject({ span: { start: edited.indexOf('Văn hóa') } });
  });

  it('is lost where only the double is left', () => {
    const without = page.split('\n').slice(5).join('\n');
    expect(without).toContain('Văn hóa');
    expect(locate(without, top).kind).toBe('lost');
  });
});

suite('a block that was moved away from its neighbours', () => {
  const lines = text.split('\n');
  const moved = [...lines.slice(0, 1), lines[5], ...lines.slice(1, 5).toReversed()].join('\n');

  it('is found where no other block is the same, and reported as moved', () => {
    for (const quote of ['đoàn công tác', 'chậm 4% so với kế hoạch'])
      expect(words(moved, locate(moved, anchorOf(quote, text, 0)))).toBe(quote);
    const short = ['Tháng bảy', ...lines, 'Xem thêm'].join('\n');
    const around = ['Mới cập nhật lúc 17 giờ', 'Tháng bảy', 'Danh sách dài nhất từ trước đến nay'].join('\n');
    expect(words(around, locate(around, anchorOf('Tháng bảy', short)))).toBe('Tháng bảy');
  });

  it('is lost where it stood twice, or stands twice now', () => {
    const twice = ['Tháng bảy', ...lines, 'Tháng bảy', 'Xem thêm'].join('\n');
    const around = ['Mới cập nhật lúc 17 giờ', 'Tháng bảy', 'Danh sách dài nhất từ trước đến nay'].join('\n');
    expect(locate(around, anchorOf('Tháng bảy', twice)).kind).toBe('lost');
    const once = anchorOf('Tháng bảy', ['Tháng bảy', ...lines].join('\n'));
    expect(locate(`${around}\nTháng bảy`, once).kind).toBe('lost');
  });
});

suite('a block that stayed as it was', () => {
  it('is known again between blocks that are all new', () => {
    const block = 'Ông Lê Văn Cường, Giám đốc Sở: đồng ý, sẽ làm ngay.';
    const before = ['Hỏi và đáp', 'Câu thứ nhất về đường sá.', block, 'Câu thứ hai về trường học.'].join('\n');
    const after = [
      'Trang hỏi đáp',
      'Bạn đọc viết thư về môi trường, cây xanh.',
      block,
      'Ban biên tập xin cảm ơn.',
    ].join('\n');
    expect(words(after, locate(after, anchorOf('đồng ý', before)))).toBe('đồng ý');
    const changed = after.replace('sẽ làm ngay', 'sẽ xem xét');
    expect(locate(changed, anchorOf('đồng ý', before)).kind).toBe('lost');
  });
});

suite('a sentence that stands twice, a paragraph apart', () => {
  const said = 'Tuyến đường dài 12 km sẽ nối hai huyện miền núi với cảng biển của tỉnh.';
  const lines = text.split('\n');
  const [title = '', first = '', ...more] = lines;
  const twice = [title, said, first, `Công trình khởi công tháng 11. ${said}`, ...more].join('\n');
  const once = [title, said, first, 'Công trình khởi công tháng 11.', ...more].join('\n');
  const replaced = once.replace('tháng 11.', 'tháng 11. Mặt đường rộng bảy mét rưỡi, hai làn xe.');

  it('is told from its double, whichever is taken out', () => {
    for (const quote of ['12 km', 'hai huyện miền núi'])
      for (const after of [once, replaced]) expect(locate(after, anchorOf(quote, twice, 1)).kind).toBe('lost');
    expect(words(once, locate(once, anchorOf(said, twice, 0)))).toBe(said);
  });

  it('is not the other sentence that stands in its place', () => {
    expect(locate(replaced, anchorOf(said, twice, 1)).kind).toBe('lost');
    const single = twice.replace(said, 'Tin mới nhận.');
    const other = single.replace(said, 'Mặt đường rộng bảy mét rưỡi, hai làn xe.');
    expect(locate(other, anchorOf(said, single)).kind).toBe('lost');
  });
});

suite('a quote whose last punctuation was parted from it', () => {
  it('ends with its last word, not with the space behind', () => {
    const before = ['Bảng tổng hợp', 'Tỷ lệ (%)', 'Ghi chú của Sở'].join('\n');
    const after = ['Bảng tổng hợp', 'Tỷ lệ hộ nghèo (%)', 'Ghi chú của Sở'].join('\n');
    expect(words(after, locate(after, anchorOf('Tỷ lệ (%)', before)))).toBe('Tỷ lệ');
  });
});

suite('what is kept around a passage', () => {
  it('is whole words, up to the very first and the very last of the text', () => {
    expect(anchorOf('nút giao', text)).toMatchObject({ suffix: ' phía nam.' });
    expect(anchorOf('hai', 'một hai ba')).toMatchObject({ prefix: 'một ', suffix: ' ba' });
    expect(anchorOf('hai', 'một hai 🏛')).toMatchObject({ suffix: ' 🏛' });
  });
});
