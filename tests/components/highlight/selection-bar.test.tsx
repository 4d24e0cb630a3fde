// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { exampleNotes } from '../../../components/common/example.fixture';
import { AttachingBar } from '../../../components/highlight/AttachingBar';
import { OwnCard } from '../../../components/highlight/OwnCard';
import { SelectionBar } from '../../../components/highlight/SelectionBar';
import { draw, nameOf, one } from '../draw';

async function bar(name: string | null = null) {
  const heard = { onHighlight: vi.fn(), onNote: vi.fn(), onOfficial: vi.fn(), onClose: vi.fn() };
  return { ...(await draw(<SelectionBar name={name} {...heard} />)), ...heard };
}

describe('the selection bar', () => {
  it('offers to mark the official where a name is selected', async () => {
    const { press, onOfficial } = await bar('Trần Thị Lụa');
    await press('Trần Thị Lụa giữ chức vụ');
    expect(onOfficial).toHaveBeenCalledWith('Trần Thị Lụa');
  });

  it('has four colours and the note, and nothing else', async () => {
    const { root } = await bar();
    expect([...root.querySelectorAll('button')].map(nameOf)).toEqual([
      'Tô màu vàng',
      'Tô màu xanh lá',
      'Tô màu xanh dương',
      'Tô màu hồng',
      'Ghi chú',
    ]);
  });

  it('highlights and notes', async () => {
    const { press, onHighlight, onNote } = await bar();
    await press('Tô màu xanh lá');
    expect(onHighlight).toHaveBeenCalledWith('green');
    await press('Ghi chú');
    expect(onNote).toHaveBeenCalledOnce();
  });

  it('leaves selection and focus of the page alone when it is pressed', async () => {
    const { root } = await bar();
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    one(root, '.bar-note').dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
  });

  it('goes round by arrows, to the ends by Home and End, away by Esc', async () => {
    const { root, key, onClose } = await bar();
    const buttons = [...root.querySelectorAll('button')];
    buttons[0]?.focus();
    await key(document.activeElement ?? root, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(buttons[4]);
    await key(document.activeElement ?? root, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(buttons[0]);
    await key(document.activeElement ?? root, { key: 'End' });
    expect(document.activeElement).toBe(buttons[4]);
    await key(document.activeElement ?? root, { key: 'Home' });
    expect(document.activeElement).toBe(buttons[0]);
    await key(document.activeElement ?? root, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the card of an own highlight', () => {
  const [noted, bare] = exampleNotes;
  if (!noted || !bare) throw new Error('the example has too few notes');
  const others = { onCopyLink: vi.fn(), onConfirm: vi.fn(), onRefuse: vi.fn() };
  const own = async (annotation = noted, place: 'exact' | 'similar' = 'exact') => {
    const heard = { onEdit: vi.fn(), onRecolour: vi.fn(), onRemove: vi.fn(), onClose: vi.fn(), ...others };
    return { ...(await draw(<OwnCard annotation={annotation} place={place} {...heard} />)), ...heard };
  };

  it('shows note and tags, and holds no field to type in', async () => {
    const { root, text } = await own();
    expect(text()).toContain('So với kế hoạch tháng 3?');
    expect(text()).toContain('#kiểm điểm');
    expect(root.querySelector('textarea, input:not([type=radio]), [contenteditable]')).toBeNull();
  });

  it('edits, recolours, removes and closes', async () => {
    const { root, press, key, onEdit, onRecolour, onRemove, onClose } = await own();
    await press('Sửa');
    one<HTMLInputElement>(root, 'input[value=pink]').click();
    await press('Xoá');
    await key(one(root, '.card'), { key: 'Escape' });
    expect(onEdit).toHaveBeenCalledOnce();
    expect(onRecolour).toHaveBeenCalledWith('pink');
    expect(onRemove).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('offers to add the note that is not there', async () => {
    const { text, press, onEdit } = await own(bare);
    expect(text()).toContain('Chưa có ghi chú.');
    await press('Thêm ghi chú');
    expect(onEdit).toHaveBeenCalledOnce();
  });

  it('says that the sentence has changed', async () => {
    expect((await own(noted, 'similar')).text()).toContain('Câu này đã đổi, có lẽ là chỗ này.');
  });

  it('asks about a place that is only like the passage, and says what stood there before', async () => {
    const { text, press, onConfirm, onRefuse, onCopyLink } = await own(noted, 'similar');
    expect(text()).toContain(noted.anchor.exact);
    await press('Đây rồi');
    await press('Không phải');
    await press('Chép liên kết tới câu này');
    expect([onConfirm, onRefuse, onCopyLink].map((heard) => heard.mock.calls.length)).toEqual([1, 1, 1]);
    expect((await own(noted, 'exact')).text()).not.toContain('Không phải');
  });
});

describe('the bar for a note that lost its place', () => {
  const [note] = exampleNotes;
  if (!note) throw new Error('the example has no note');
  const lost = async (chosen: string | null, hasNext = false) => {
    const heard = { onAttach: vi.fn(), onClose: vi.fn(), onNext: hasNext ? vi.fn() : null };
    return { ...(await draw(<AttachingBar annotation={note} chosen={chosen} {...heard} />)), ...heard };
  };

  it('shows its words in what stood around them, and waits for a selection', async () => {
    const { text, button, onAttach } = await lost(null);
    expect(text()).toContain(note.anchor.exact);
    expect(text()).toContain(note.anchor.prefix.slice(-20).trim());
    expect(button('Đây rồi')?.disabled).toBe(true);
    expect(onAttach).not.toHaveBeenCalled();
  });

  it('shows the words that it would get, and gets them at the press', async () => {
    const { text, press, onAttach } = await lost('câu mới trong bài');
    expect(text()).toContain('Sẽ gắn vào: “câu mới trong bài”');
    await press('Đây rồi');
    expect(onAttach).toHaveBeenCalledOnce();
  });

  it('goes on to the next one, or away', async () => {
    const { press, onNext, onClose } = await lost(null, true);
    await press('Ghi chú sau');
    await press('Để sau');
    expect(onNext).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
