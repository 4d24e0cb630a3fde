import { expect, it, describe as suite } from 'vitest';
import { bearingOf, isBetween } from '../../../core/anchoring/bearing';
import { describe } from '../../../core/anchoring/describe';
import { wordsOfBlock } from '../../../core/anchoring/fingerprint';
import { gramsOf } from '../../../core/anchoring/grams';
import { indexText } from '../../../core/anchoring/indexed-text';
import { type Landmarks, readLandmarks, writeLandmarks } from '../../../core/anchoring/landmarks';
import { locate } from '../../../core/anchoring/locate';
import type { Anchor } from '../../../core/model/anchor';

const menu = ['Thời sự', 'Kinh tế', 'Văn hóa', 'Thể thao', 'Bạn đọc', 'Đời sống', 'Giáo dục', 'Pháp luật'];
const body = Array.from(
  { length: 24 },
  (_, at) => `Đoạn ${at} kể chuyện thứ ${at * 37} của xã ${at * 11}, nơi có ${at * 53} hộ.`,
);
const page = ['Báo Ngày Mới số 7', ...menu, ...body, 'Liên kết cuối trang', ...menu, 'Tòa soạn và trị sự'];
const text = page.join('\n');

function anchorIn(whole: string, quote: string, nth: number): Anchor {
  let start = whole.indexOf(quote);
  for (let count = 0; count < nth; count += 1) start = whole.indexOf(quote, start + 1);
  return describe({ text: whole, span: { start, end: start + quote.length }, projection: 1, scope: 'page' });
}
const anchorOf = (quote: string, nth: number): Anchor => anchorIn(text, quote, nth);

const startIn = (after: string, anchor: Anchor): number | null => {
  const place = locate(after, anchor);
  return place.kind === 'lost' ? null : place.span.start;
};

const landmarksOf = ({ fingerprint }: Anchor): Landmarks => {
  const landmarks = readLandmarks(fingerprint);
  if (landmarks === null) throw new Error(`no landmarks in ${fingerprint}`);
  return landmarks;
};

suite('rows of words', () => {
  it('are known by their hashes, and the only ones by their place', () => {
    const { only, has, hashes } = gramsOf(Int32Array.of(1, 2, 3, 1, 2, 4), 2);
    expect([...hashes].map(only)).toEqual([undefined, 1, 2, undefined, 4]);
    expect([...hashes].every(has)).toBe(true);
    expect(has(12345)).toBe(false);
    expect(gramsOf(Int32Array.of(1), 2).hashes).toHaveLength(0);
  });
});

suite('landmarks in the stored form', () => {
  it('are read as they were written', () => {
    const landmarks: Landmarks = {
      seam: -5,
      before: [
        { hash: -1, distance: 3 },
        { hash: 2_000_000_000, distance: 1_999 },
      ],
      behind: [{ hash: 0, distance: 1 }],
    };
    expect(readLandmarks(`1k2j3l.24!${writeLandmarks(landmarks)}~87.0.1.2450`)).toEqual(landmarks);
  });

  it.each(['1k2j3l.24', '1k2j3l.24!', '1k2j3l.24~87.0.1', '1k2j3l.24!~87.0.1.2450', ''])(
    'are missing in an earlier form: %j',
    (fingerprint) => expect(readLandmarks(fingerprint)).toBeNull(),
  );

  it('are short enough to be stored', () => {
    for (const quote of menu) expect(anchorOf(quote, 1).fingerprint.length).toBeLessThanOrEqual(140);
  });

  it('stand outside the passage’s blocks, nearest first', () => {
    const { before, behind } = landmarksOf(anchorOf('chuyện thứ 370', 0));
    for (const side of [before, behind]) {
      expect(side.length).toBeGreaterThan(2);
      expect(side.map(({ distance }) => distance)).toEqual(
        side.map(({ distance }) => distance).toSorted((a, b) => a - b),
      );
    }
  });
});

suite('the bearing of a passage', () => {
  const anchor = anchorOf('chuyện thứ 370', 0);
  const blockWords = wordsOfBlock(anchor.fingerprint);

  it('says where it is, to the letter where nothing was edited', () => {
    const after = ['Tin mới trong ngày', ...page].join('\n');
    const start = after.indexOf('chuyện thứ 370');
    const bearing = bearingOf(indexText(after), landmarksOf(anchor), blockWords);
    expect(bearing).toMatchObject({ near: [start, start], isGone: false });
    expect(isBetween(bearing, start)).toBe(true);
    expect(isBetween(bearing, after.indexOf('Đoạn 2 '))).toBe(false);
  });

  it('is not led astray by landmarks that were moved', () => {
    const moved = [...page.slice(0, 17), ...page.slice(19), ...page.slice(17, 19)].join('\n');
    const start = moved.indexOf('chuyện thứ 370');
    expect(isBetween(bearingOf(indexText(moved), landmarksOf(anchor), blockWords), start)).toBe(true);
  });

  it('knows that the blocks are gone where what stood around them has met', () => {
    const without = page.filter((line) => !line.includes('chuyện thứ 370')).join('\n');
    expect(bearingOf(indexText(without), landmarksOf(anchor), blockWords).isGone).toBe(true);
  });

  it('knows nothing in another text', () => {
    const other = 'Một trang hoàn toàn khác, không có gì chung.';
    const bearing = bearingOf(indexText(other), landmarksOf(anchor), blockWords);
    expect(bearing).toEqual({ after: -1, before: other.length, near: [], closed: 0, isGone: false });
  });

  it('says how much is missing between its landmarks', () => {
    const without = page.filter((one) => !one.includes('chuyện thứ 370')).join('\n');
    const line = page.find((one) => one.includes('chuyện thứ 370')) ?? '';
    const { closed } = bearingOf(indexText(without), landmarksOf(anchor), blockWords);
    // Up to the punctuation at the ends of what stood around it.
    expect(Math.abs(closed - line.length)).toBeLessThanOrEqual(1);
  });
});

suite('an item of a menu that is printed twice', () => {
  const [top, bottom] = [anchorOf('Văn hóa', 0), anchorOf('Văn hóa', 1)];

  it('is found where its neighbours in the menu changed', () => {
    const after = page.with(2, 'Kinh doanh').with(4, 'Bóng đá').with(5, 'Hộp thư').join('\n');
    expect(startIn(after, top)).toBe(after.indexOf('Văn hóa'));
    expect(startIn(after, bottom)).toBe(after.lastIndexOf('Văn hóa'));
  });

  it('is found where the other menu is gone, though it is far from its old place', () => {
    const without = [...page.slice(0, 1), ...page.slice(9)].join('\n');
    expect(startIn(without, bottom)).toBe(without.indexOf('Văn hóa'));
    expect(startIn(without, top)).toBeNull();
  });

  it('is lost where it alone is gone', () => {
    const without = page.toSpliced(3, 1).join('\n');
    expect(without).toContain('Văn hóa');
    expect(startIn(without, top)).toBeNull();
    expect(startIn(without, bottom)).toBe(without.indexOf('Văn hóa'));
  });

  it('is found by an anchor of the earlier form while nothing changed around it', () => {
    const old = { ...top, fingerprint: top.fingerprint.replace(/[\^+-][0-9a-z]+(?:\.\d+)?/g, '') };
    expect(readLandmarks(old.fingerprint)).toBeNull();
    expect(startIn(`${text}\nHết`, old)).toBe(top.start);
  });
});

suite('a passage whose like stands beside it', () => {
  it('is lost where it is gone, and its like does not pass for it', () => {
    const cards = [
      'Best Credit Cards',
      'Best Cash Back Credit Cards',
      'Best Rewards Credit Cards',
      'Best Travel Cards',
    ];
    const whole = [...body.slice(0, 3), ...cards, ...body.slice(3, 6)].join('\n');
    const start = whole.indexOf('Cards', whole.indexOf('Cash Back'));
    const anchor = describe({ text: whole, span: { start, end: start + 5 }, projection: 1, scope: 'page' });
    const after = whole.replace('Best Cash Back Credit Cards\n', '');
    expect(startIn(after, anchor)).toBeNull();
  });

  it('is lost where it ended as the line above it does, in however many words', () => {
    const above = 'Phường Bàng mở lớp dạy bơi cho trẻ em trong hè này';
    const whole = [...body.slice(0, 3), above, `Đọc thêm: ${above}`, ...body.slice(3, 6)].join('\n');
    const anchor = anchorIn(whole, 'dạy bơi', 1);
    expect(startIn(whole.replace(`Đọc thêm: ${above}\n`, ''), anchor)).toBeNull();
    expect(startIn(`Tin mới\n${whole}`, anchor)).toBe(anchor.start + 8);
  });

  it('is found where new lines came between it and half of its menu, though its like kept all neighbours', () => {
    const menu = ['Gạo tẻ', 'Gạo nếp', 'Gạo lứt', 'Gạo tấm', 'Gạo thơm', 'Gạo đồ'];
    const whole = [...body.slice(0, 3), ...menu, ...body.slice(3, 5), ...menu, ...body.slice(5, 8)].join('\n');
    const anchor = anchorIn(whole, 'Gạo lứt', 0);
    const after = whole.replace(
      'Gạo lứt\n',
      'Gạo lứt\nMột dòng quảng cáo dài chen vào giữa các mục của danh sách này\n',
    );
    expect(startIn(after, anchor)).toBe(after.indexOf('Gạo lứt'));
  });

  it('is found in a block of a word or two, where all on one side of it stands as it did', () => {
    const whole = [...body.slice(0, 3), 'Tin nóng', 'Quảng cáo', 'Góc nhìn', ...body.slice(3, 6)].join('\n');
    const anchor = anchorIn(whole, 'Quảng cáo', 0);
    const others = 'Chợ quê họp sớm hơn mọi năm\nThuyền về bến muộn vì sương mù dày\nGiá muối tăng nhẹ\n';
    const after = whole.slice(0, anchor.end + 1) + others + others.toUpperCase() + others + whole.slice(-40);
    expect(startIn(after, anchor)).toBe(anchor.start);
  });

  it('is found in its block that did not change, though the like above it is gone', () => {
    const items = Array.from(
      { length: 40 },
      (_, at) => `Việc thứ ${at}: phòng số ${at * 7} báo cáo ${at + 100} hồ sơ.`,
    );
    const whole = items.join('\n');
    const start = whole.indexOf('Việc thứ 31');
    const anchor = describe({ text: whole, span: { start, end: start + 8 }, projection: 1, scope: 'page' });
    const after = items.with(30, 'Và dòng này.').join('\n');
    expect(startIn(after, anchor)).toBe(after.indexOf('Việc thứ 31'));
  });
});
