// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { exampleReading, exampleText } from '../../../components/common/example.fixture';
import { Card } from '../../../components/mention/Card';
import type { Mention, MentionKind } from '../../../core/model/mention';
import { draw, one } from '../draw';

const nth = (kind: MentionKind, place: number): Mention => {
  const found = exampleReading.mentions.filter((mention) => mention.kind === kind)[place];
  if (found === undefined) throw new RangeError(`no ${kind} ${place}`);
  return found;
};

async function card(mention: Mention) {
  const heard = { onJump: vi.fn(), onNote: vi.fn(), onDossier: vi.fn(), onClose: vi.fn() };
  const drawn = await draw(<Card mention={mention} reading={exampleReading} text={exampleText} {...heard} />);
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
    expect(text()).not.toContain('title-before-name');
    await press('Vì sao được đánh dấu');
    expect(button('Vì sao được đánh dấu').getAttribute('aria-expanded')).toBe('true');
    expect(text()).toContain('title-before-name');
    expect(text()).toContain('phó-bí-thư-thường-trực');
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
      'dẫn 2 lần',
      '2/2',
    ])
      expect(text()).toContain(said);
    await press('Lần sau');
    expect(onJump).toHaveBeenCalledWith(nth('directive', 0).span);
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
