// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { exampleFollowUp, exampleReading, exampleText } from '../../../components/common/example.fixture';
import { Card, type CardProps } from '../../../components/mention/Card';
import type { Mention, MentionKind } from '../../../core/model/mention';
import { itemId } from '../../support/notes';
import { draw, one } from '../draw';

const nth = (kind: MentionKind, place: number): Mention => {
  const found = exampleReading.mentions.filter((mention) => mention.kind === kind)[place];
  if (found === undefined) throw new RangeError(`no ${kind} ${place}`);
  return found;
};

async function card(mention: Mention, given: Partial<CardProps> = {}) {
  const heard = {
    onJump: vi.fn(),
    onNote: vi.fn(),
    onDossier: vi.fn(),
    onClose: vi.fn(),
    onFollow: vi.fn(),
    onCorrect: vi.fn(),
    onUncorrect: vi.fn(),
    onTypeKey: vi.fn(),
  };
  const drawn = await draw(
    <Card
      mention={mention}
      reading={exampleReading}
      text={exampleText}
      published="2023-11-12"
      followUp={null}
      scopes={['page', 'site', 'everywhere']}
      {...heard}
      {...given}
    />,
  );
  return { ...drawn, ...heard };
}

describe('the card of an official', () => {
  it('says name, posts, how often they are meant and how many instructions they give', async () => {
    const { text } = await card(nth('official', 0));
    expect(text()).toContain('Nguyễn Thị Tuyết Mai');
    expect(text()).toContain('Ủy viên Trung ương Đảng');
    expect(text()).toContain('Phó Bí thư Thường trực Thành ủy');
    expect(text()).toContain('3 lần trong bài');
    expect(text()).toContain('1/3');
    expect(text()).toContain('2 chỉ đạo');
  });

  it('leads to the next and the previous place, role mentions among them, and round', async () => {
    const { press, onJump } = await card(nth('official', 0));
    await press('Lần sau: Nguyễn Thị Tuyết Mai');
    expect(onJump).toHaveBeenLastCalledWith(nth('role', 0).span);
    await press('Lần trước: Nguyễn Thị Tuyết Mai');
    expect(onJump).toHaveBeenLastCalledWith(nth('official', 1).span);
  });

  it('leads to the first instruction, to the note and to the dossier', async () => {
    const { press, onJump, onNote, onDossier } = await card(nth('official', 0));
    await press('Đến chỗ này: 2 chỉ đạo');
    expect(onJump).toHaveBeenCalledWith(nth('instruction', 0).span);
    await press('Ghi chú');
    expect(onNote).toHaveBeenCalledWith(nth('official', 0));
    await press('Hồ sơ');
    expect(onDossier).toHaveBeenCalledWith({ official: 'Nguyễn Thị Tuyết Mai' });
  });

  it('says on demand by which rule and entry it was marked', async () => {
    const { press, text, button } = await card(nth('official', 0));
    expect(text()).not.toContain('Chức vụ “phó bí thư” đứng ngay trước tên.');
    await press('Vì sao được đánh dấu, sửa dấu');
    expect(button('Vì sao được đánh dấu, sửa dấu').getAttribute('aria-expanded')).toBe('true');
    expect(text()).toContain('Chức vụ “phó bí thư” đứng ngay trước tên.');
    expect(text()).toContain('title-before:phó bí thư');
  });

  it('closes by Esc and keeps that key from the page, but not while letters are composed', async () => {
    const { root, key, onClose } = await card(nth('official', 0));
    const atPage = vi.fn();
    document.addEventListener('keydown', atPage);
    await key(one(root, '.card'), { key: 'Escape', isComposing: true });
    expect(onClose).not.toHaveBeenCalled();
    atPage.mockClear();
    const pressed = await key(one(root, '.card'), { key: 'Escape' });
    document.removeEventListener('keydown', atPage);
    expect(onClose).toHaveBeenCalledOnce();
    expect(pressed.defaultPrevented).toBe(true);
    expect(atPage).not.toHaveBeenCalled();
  });
});

describe('the card of a role', () => {
  it('says whom it means here', async () => {
    const { text } = await card(nth('role', 0));
    expect(text()).toContain('Ở đây là');
    expect(text()).toContain('Nguyễn Thị Tuyết Mai');
    expect(text()).toContain('2/3');
  });

  it('says that nobody is named, and offers no dossier', async () => {
    const { text, button } = await card(nth('role', 1));
    expect(text()).toContain('Bài không nêu tên người giữ chức danh này.');
    expect(() => button('Hồ sơ')).toThrow();
  });
});

describe('the card of a document', () => {
  it('says its fullest name, key, issuer, day, clauses and citations', async () => {
    const { text, press, onDossier, onJump } = await card(nth('directive', 2));
    for (const said of [
      'Chỉ thị số 17-CT/TU ngày 3/10/2023 của Thành ủy',
      'chỉ thị 17-CT/TU',
      'Thành ủy',
      '3/10/2023',
      'khoản 2 Điều 6',
      'dẫn 3 lần',
      '2/3',
    ])
      expect(text()).toContain(said);
    await press('Lần sau');
    expect(onJump).toHaveBeenCalledWith(nth('directive', 3).span);
    await press('Hồ sơ');
    expect(onDossier).toHaveBeenCalledWith({ document: 'chỉ thị 17-CT/TU' });
  });

  it('says where the issuer is only told by the symbol', async () => {
    expect((await card(nth('directive', 1))).text()).toContain('Ủy ban nhân dân (theo ký hiệu)');
  });

  it('lists what it may be where that stays open, and offers no dossier', async () => {
    const open = { ...nth('directive', 1), key: null, candidates: ['nghị quyết 18-NQ/TW', 'nghị quyết 18/NQ-CP'] };
    const { text, button } = await card(open as Mention);
    expect(text()).toContain('nghị quyết 18-NQ/TW, nghị quyết 18/NQ-CP');
    expect(() => button('Hồ sơ')).toThrow();
  });
});

describe('the card of an instruction', () => {
  it('says who tells whom what by when', async () => {
    const { text } = await card(nth('instruction', 0));
    for (const said of [
      'Giao việc',
      'Nguyễn Thị Tuyết Mai',
      'Sở Kế hoạch và Đầu tư',
      '30/11/2023',
      'hoàn thành việc rà soát',
    ])
      expect(text()).toContain(said);
  });

  it('says where the addressee stands in an earlier sentence', async () => {
    expect((await card(nth('instruction', 1))).text()).toContain('các quận, huyện (nêu ở câu trước)');
  });

  it('says what is not said', async () => {
    const silent = { ...nth('instruction', 1), speaker: null, inheritedAddressee: null };
    const { text, button } = await card(silent as Mention);
    expect(text()).toContain('Người chỉ đạokhông nêu rõGiao chokhông nêu rõ');
    expect(() => button('Hồ sơ')).toThrow();
  });
});

describe('what can be corrected', () => {
  const more = 'Vì sao được đánh dấu, sửa dấu';

  it('of an official: this place, the person, the name; where it holds is chosen', async () => {
    const { press, onCorrect, root } = await card(nth('official', 0));
    await press(more);
    await press('Bỏ dấu ở chỗ này');
    expect(onCorrect).toHaveBeenLastCalledWith({ kind: 'ignore-here' }, 'page');
    const everywhere = [...root.querySelectorAll('label')].find((label) => label.textContent === 'mọi nơi');
    await act(async () => everywhere?.querySelector('input')?.click());
    await press('Nguyễn Thị Tuyết Mai không giữ chức vụ: bỏ mọi dấu');
    const ignored = { kind: 'ignore', mention: 'official', text: 'Nguyễn Thị Tuyết Mai' };
    expect(onCorrect).toHaveBeenLastCalledWith(ignored, 'everywhere');
    await press('Bỏ dấu ở chỗ này');
    expect(onCorrect).toHaveBeenLastCalledWith({ kind: 'ignore-here' }, 'page');
    await press('Cùng một người với…');
    await press('Trần Đăng Khoa');
    const merged = { kind: 'merge', name: 'Nguyễn Thị Tuyết Mai', into: 'Trần Đăng Khoa' };
    expect(onCorrect).toHaveBeenLastCalledWith(merged, 'everywhere');
  });

  it('of a role: whom it means', async () => {
    const { press, onCorrect } = await card(nth('role', 0));
    await press(more);
    await press('Ở đây không phải Nguyễn Thị Tuyết Mai');
    const apart = { kind: 'separate', text: 'Phó Bí thư Thường trực Thành ủy', from: 'Nguyễn Thị Tuyết Mai' };
    expect(onCorrect).toHaveBeenLastCalledWith(apart, 'page');
  });

  it('of a document: another of the article, or one that is typed where the page sees no key', async () => {
    const { press, onCorrect, onTypeKey } = await card(nth('directive', 4));
    await press(more);
    await press('Là văn bản khác…');
    await press('chỉ thị 17-CT/TU');
    const key = { kind: 'key', text: 'Nghị quyết 39', was: 'nghị quyết 39', key: 'chỉ thị 17-CT/TU' };
    expect(onCorrect).toHaveBeenLastCalledWith(key, 'page');
    await press('Gõ số và ký hiệu khác…');
    expect(onTypeKey).toHaveBeenCalledWith('Nghị quyết 39');
  });

  it('is taken back where it was made, and in a private window holds on the page alone', async () => {
    const corrected = { ...nth('official', 0), corrected: [itemId('c')] };
    const { press, onUncorrect, text } = await card(corrected, { scopes: ['page'] });
    await press(more);
    expect(text()).not.toContain('mọi nơi');
    await press('Bỏ sửa');
    expect(onUncorrect).toHaveBeenCalledWith(['c']);
  });
});

describe('what the article tells of a document', () => {
  it('is said: what it replaces, how often it is pointed at; each leads to its place', async () => {
    const { press, text, onJump } = await card(nth('directive', 0));
    expect(text()).toContain('1 lần gọi là “văn bản này”');
    await press('Theo bài: thay thế nghị quyết 39');
    expect(onJump).toHaveBeenCalled();
  });

  it('and where only a number is known the card says so and offers no dossier', async () => {
    const { text, root } = await card(nth('directive', 4));
    expect(text()).toContain('Chỉ biết số');
    expect(text()).toContain('Theo bài: được chỉ thị 17-CT/TU thay thế');
    expect([...root.querySelectorAll('button')].map((button) => button.textContent)).not.toContain('Hồ sơ');
  });

  it('and where nothing is known it says that too', async () => {
    const unknown = { ...nth('directive', 4), key: null };
    expect((await card(unknown)).text()).toContain('không đủ để biết là văn bản nào');
  });
});

describe('posts', () => {
  it('say what became of them, once', async () => {
    const { text } = await card(nth('official', 3));
    expect(text()).toContain('nguyên Giám đốc Sở Kế hoạch và Đầu tư tỉnh Hải Dương');
    expect(text()).not.toContain('trước đây');
    expect(text()).toContain('mới nhận chức');
  });

  it('say of bodies that are no more what became of them, by the date of the article', async () => {
    const old = (await card(nth('official', 3), { published: '2024-05-01' })).text();
    expect(old).toContain('Hải Dương: đến hết 30/6/2025, sau đó là thành phố Hải Phòng.');
    const late = (await card(nth('official', 3), { published: '2025-08-01' })).text();
    expect(late).toContain('Hải Dương: không còn từ sau 30/6/2025, nay là thành phố Hải Phòng.');
    expect(late).toContain('UBND quận: không còn từ sau 30/6/2025.');
  });
});

describe('the card of an instruction', () => {
  it('tells who leads and who helps', async () => {
    const { text } = await card(nth('instruction', 0));
    expect(text()).toContain('Chủ trìSở Kế hoạch và Đầu tư');
    expect(text()).toContain('Phối hợpcác quận, huyện');
  });

  it('puts it on the board, and leads there where it is on it', async () => {
    const { press, onFollow } = await card(nth('instruction', 0));
    await press('Thêm vào bảng theo dõi');
    expect(onFollow).toHaveBeenCalledWith(nth('instruction', 0));
    const on = await card(nth('instruction', 0), { followUp: exampleFollowUp });
    await on.press('Có trong bảng theo dõi');
    expect(on.onDossier).toHaveBeenCalledWith({ view: 'board' });
  });
});
