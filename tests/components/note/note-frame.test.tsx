// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleDraft, exampleNow } from '../../../components/common/example.fixture';
import { restBeforeKeeping } from '../../../components/note/draft-keeper';
import { NoteFrame } from '../../../components/note/NoteFrame';
import type { Draft } from '../../../core/model/annotation';
import type { NoteFrameReport, NoteFrameRequest } from '../../../core/model/note-frame';
import type { Notebook } from '../../../core/model/notebook';
import { draw, one, settle } from '../draw';
import { allOf, draftsOf, failing, notebookWith } from '../notebooks';

const draft: Draft = { ...exampleDraft, note: '', tags: [] };

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function frame(notebook: Notebook) {
  const told: NoteFrameReport[] = [];
  let ask: (request: NoteFrameRequest) => void = () => {};
  const drawn = await draw(
    <NoteFrame
      notebook={notebook}
      id={draft.id}
      tell={(report) => told.push(report)}
      listen={(listener) => {
        ask = listener;
        return () => {};
      }}
    />,
    { actions: { now: () => exampleNow } },
  );
  await settle();
  const field = one<HTMLTextAreaElement>(drawn.root, 'textarea');
  const pass = (milliseconds: number) =>
    act(async () => {
      await vi.advanceTimersByTimeAsync(milliseconds);
    });
  return { ...drawn, told, field, pass, ask: (request: NoteFrameRequest) => act(async () => ask(request)) };
}

async function withDraft(kept = draft) {
  const notebook = await notebookWith();
  await notebook.keepDraft(kept);
  return notebook;
}

describe('the note frame', () => {
  it('is ready before its draft is there, and does not take the keyboard by itself', async () => {
    document.body.focus();
    const { told, field } = await frame(await notebookWith());
    expect(told).toContainEqual({ kind: 'ready', draft: draft.id });
    expect(document.activeElement).not.toBe(field);
  });

  it('takes the keyboard when it is opened, and when its window is given the focus', async () => {
    const { ask, field } = await frame(await withDraft());
    await ask({ kind: 'open', draft: draft.id, typed: '' });
    expect(document.activeElement).toBe(field);
    field.blur();
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(field);
  });

  it('keeps letters that were typed before the draft came', async () => {
    const notebook = await notebookWith();
    const { ask, type, field, pass, root } = await frame(notebook);
    await ask({ kind: 'open', draft: draft.id, typed: '' });
    await type(field, 'Gõ sớm');
    await notebook.keepDraft({ ...draft, tags: ['a'] });
    await pass(500);
    expect(one(root, '.note-frame-quote').textContent).toBe(draft.anchor.exact);
    expect(field.value).toBe('Gõ sớm');
    await pass(restBeforeKeeping);
    expect((await draftsOf(notebook)).map((kept) => kept.note)).toEqual(['Gõ sớm']);
  });

  it('puts letters that were caught before it was there in front of those typed in it', async () => {
    const notebook = await withDraft();
    const { ask, type, field, pass } = await frame(notebook);
    await type(field, ' sau');
    await ask({ kind: 'open', draft: draft.id, typed: 'Trước' });
    expect(field.value).toBe('Trước sau');
    await pass(restBeforeKeeping);
    expect((await draftsOf(notebook)).map((kept) => kept.note)).toEqual(['Trước sau']);
  });

  it('shows letters that are still being caught, each time all of them, and takes no keyboard for that', async () => {
    const notebook = await withDraft({ ...draft, note: 'Có sẵn' });
    document.body.focus();
    const { ask, type, field, pass } = await frame(notebook);
    await ask({ kind: 'look', draft: draft.id });
    await ask({ kind: 'caught', draft: draft.id, typed: ' a' });
    await ask({ kind: 'caught', draft: draft.id, typed: ' ab' });
    expect(field.value).toBe('Có sẵn ab');
    expect(document.activeElement).not.toBe(field);
    await ask({ kind: 'open', draft: draft.id, typed: ' abc' });
    expect(document.activeElement).toBe(field);
    await type(field, 'Có sẵn abc, rồi');
    // A letter that was on its way.
    await ask({ kind: 'caught', draft: draft.id, typed: ' abcd' });
    expect(field.value).toBe('Có sẵn abcd, rồi');
    await pass(restBeforeKeeping);
    expect((await draftsOf(notebook)).map((kept) => kept.note)).toEqual(['Có sẵn abcd, rồi']);
  });

  it('says that nothing can be saved where the draft never comes, and lets the words be copied', async () => {
    const { ask, type, field, pass, text, button } = await frame(await notebookWith());
    await ask({ kind: 'open', draft: draft.id, typed: '' });
    await type(field, 'Chữ của tôi');
    await pass(10_000);
    expect(text()).toContain('Không tìm thấy đoạn đã chọn.');
    expect(button('Chép ghi chú')).toBeDefined();
  });

  it('keeps the draft as it is typed, within 300 ms', async () => {
    const notebook = await withDraft();
    const { type, field, pass, text } = await frame(notebook);
    await type(field, 'Một');
    await type(field, 'Một hai');
    expect((await draftsOf(notebook)).map((kept) => kept.note)).toEqual(['']);
    await pass(300);
    expect((await draftsOf(notebook)).map((kept) => kept.note)).toEqual(['Một hai']);
    expect(text()).toContain('Đã giữ bản nháp');
  });

  it('keeps the draft at once when the page goes away', async () => {
    const notebook = await withDraft();
    const { type, field } = await frame(notebook);
    await type(field, 'Trước khi đi');
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect((await draftsOf(notebook)).map((kept) => kept.note)).toEqual(['Trước khi đi']);
  });

  it('saves by Ctrl+Enter, not while letters are composed, and drops the draft', async () => {
    const notebook = await withDraft();
    const { type, key, field, told } = await frame(notebook);
    await type(field, 'Ghi lại');
    await key(field, { key: 'Enter', ctrlKey: true, isComposing: true });
    expect(await allOf(notebook)).toEqual([]);
    await key(field, { key: 'Enter', ctrlKey: true });
    await settle();
    expect(await allOf(notebook)).toMatchObject([{ note: 'Ghi lại', anchor: draft.anchor, about: draft.about }]);
    expect(await draftsOf(notebook)).toEqual([]);
    expect(told.slice(-2)).toEqual([
      expect.objectContaining({ kind: 'saved', draft: draft.id, annotation: draft.id, act: 'added' }),
      { kind: 'closed', draft: draft.id, kept: false },
    ]);
  });

  it('saves an edit onto the note it belongs to, with tags and colour, and takes it back', async () => {
    const notebook = await withDraft();
    const first = await frame(notebook);
    await first.type(first.field, 'Bản một');
    await first.press('Lưu');
    await settle();
    const [note] = await allOf(notebook);
    if (!note) throw new Error('not saved');
    await notebook.keepDraft({ ...draft, annotationId: note.id, basedOn: note.revision, note: note.note });
    const second = await frame(notebook);
    expect(second.field.value).toBe('Bản một');
    await second.type(second.field, 'Bản hai');
    const tags = one<HTMLInputElement>(second.root, '.tag-field input');
    await second.type(tags, '#kiểm điểm, Kiểm điểm,');
    one<HTMLInputElement>(second.root, 'input[value=green]').click();
    await settle();
    await second.press('Lưu');
    await settle();
    expect(await allOf(notebook)).toMatchObject([
      { id: note.id, note: 'Bản hai', colour: 'green', tags: ['kiểm điểm'] },
    ]);
    const saved = second.told.find((report) => report.kind === 'saved');
    expect(saved).toMatchObject({ draft: draft.id, annotation: note.id, act: 'edited' });
    if (saved?.kind === 'saved') await notebook.apply(saved.inverse);
    expect(await allOf(notebook)).toMatchObject([{ note: 'Bản một', colour: 'yellow', tags: [] }]);
  });

  it('gives the keyboard back only when no key is down any more', async () => {
    const { field, told } = await frame(await withDraft());
    const press = (type: string) =>
      act(async () => {
        field.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', code: 'Escape', bubbles: true }));
      });
    await press('keydown');
    await settle();
    expect(told.some(({ kind }) => kind === 'closed')).toBe(false);
    await press('keyup');
    expect(told.at(-1)).toMatchObject({ kind: 'closed' });
  });

  it('leaves by Esc, keeps what was written, and drops what was never touched', async () => {
    const notebook = await withDraft();
    const untouched = await frame(notebook);
    await untouched.key(untouched.field, { key: 'Escape', isComposing: true });
    expect(untouched.told.some((report) => report.kind === 'closed')).toBe(false);
    await untouched.key(untouched.field, { key: 'Escape' });
    await settle();
    expect(untouched.told.at(-1)).toEqual({ kind: 'closed', draft: draft.id, kept: false });
    expect(await draftsOf(notebook)).toEqual([]);

    await notebook.keepDraft(draft);
    const written = await frame(notebook);
    await written.type(written.field, 'Viết dở');
    await written.press('Huỷ');
    await settle();
    expect(written.told.at(-1)).toEqual({ kind: 'closed', draft: draft.id, kept: true });
    expect((await draftsOf(notebook)).map((kept) => kept.note)).toEqual(['Viết dở']);
  });

  const editing = async (basedOn?: number) => {
    const notebook = await withDraft({ ...draft, note: 'Bản một', tags: ['a'] });
    const first = await frame(notebook);
    await first.press('Lưu');
    await settle();
    const [note] = await allOf(notebook);
    if (!note) throw new Error('not saved');
    const based = basedOn === undefined ? {} : { basedOn };
    await notebook.keepDraft({ ...draft, annotationId: note.id, ...based, note: note.note, tags: note.tags });
    return { notebook, note };
  };

  it('joins both texts where the note was changed elsewhere, and saves them when the reader has seen it', async () => {
    const { notebook, note } = await editing(1);
    const { type, field, press, pass, root, told } = await frame(notebook);
    await type(field, 'Bản của tôi');
    await notebook.apply({ put: [{ ...note, note: 'Bản nơi khác', tags: ['a', 'b'] }], remove: [] });
    await press('Lưu');
    await settle();
    expect(await allOf(notebook)).toMatchObject([{ note: 'Bản nơi khác', revision: 2 }]);
    expect(field.value).toBe('Bản nơi khác\n\nBản của tôi');
    expect(one(root, '[role=alert]').textContent).toContain('vừa được sửa ở nơi khác');
    expect(told.some((report) => report.kind === 'closed')).toBe(false);
    await pass(restBeforeKeeping);
    expect(await draftsOf(notebook)).toMatchObject([{ note: 'Bản nơi khác\n\nBản của tôi', basedOn: 2 }]);
    expect(one(root, '[role=alert]').textContent).toContain('vừa được sửa ở nơi khác');
    await press('Lưu');
    await settle();
    expect(await allOf(notebook)).toMatchObject([
      { note: 'Bản nơi khác\n\nBản của tôi', tags: ['a', 'b'], revision: 3 },
    ]);
    expect(await draftsOf(notebook)).toEqual([]);
    expect(told.at(-1)).toMatchObject({ kind: 'closed', kept: false });
  });

  it('overwrites nothing with a draft that does not know what it is based on', async () => {
    const { notebook } = await editing();
    const { type, field, press } = await frame(notebook);
    await type(field, 'Bản hai');
    await press('Lưu');
    await settle();
    expect(await allOf(notebook)).toMatchObject([{ note: 'Bản một' }]);
    expect(field.value).toBe('Bản một\n\nBản hai');
  });

  it('left by Esc before its draft came, keeps what was typed as soon as it comes', async () => {
    const notebook = await notebookWith();
    const { ask, type, key, field, pass, told, root } = await frame(notebook);
    await ask({ kind: 'open', draft: draft.id, typed: '' });
    await type(field, 'Gõ rồi thôi');
    await type(one<HTMLInputElement>(root, '.tag-field input'), '#sớm,');
    await key(field, { key: 'Escape' });
    await settle();
    expect(told.some((report) => report.kind === 'closed')).toBe(false);
    await notebook.keepDraft({ ...draft, tags: ['a'] });
    await pass(500);
    await settle();
    expect(told.at(-1)).toEqual({ kind: 'closed', draft: draft.id, kept: true });
    expect(await draftsOf(notebook)).toMatchObject([{ note: 'Gõ rồi thôi', tags: ['a', 'sớm'] }]);
  });

  it('left by Esc, stays with the words where the draft never comes, and goes at the second Esc', async () => {
    const { ask, type, key, field, pass, told, button } = await frame(await notebookWith());
    await ask({ kind: 'open', draft: draft.id, typed: '' });
    await type(field, 'Chữ của tôi');
    await key(field, { key: 'Escape' });
    await pass(10_000);
    expect(told.some((report) => report.kind === 'closed')).toBe(false);
    expect(button('Chép ghi chú')).toBeDefined();
    await key(field, { key: 'Escape' });
    await settle();
    expect(told.at(-1)).toEqual({ kind: 'closed', draft: draft.id, kept: false });
  });

  it('says why it could not save, keeps the words, and saves when it is tried again', async () => {
    const whole = await withDraft();
    let full = true;
    const notebook: Notebook = {
      ...whole,
      apply: (edit) => (full ? failing(whole, ['apply'], { kind: 'full' }).apply(edit) : whole.apply(edit)),
    };
    const { type, field, press, root, told } = await frame(notebook);
    await type(field, 'Không mất');
    await press('Lưu');
    await settle();
    expect(one(root, '[role=alert]').textContent).toContain('Ghi chú vẫn ở đây.');
    expect(field.value).toBe('Không mất');
    expect(told.some((report) => report.kind === 'closed')).toBe(false);
    full = false;
    await press('Lưu');
    await settle();
    expect(await allOf(whole)).toMatchObject([{ note: 'Không mất' }]);
  });

  it('refuses in a private window in one sentence, and lets the words be copied', async () => {
    const notebook = failing(await notebookWith(), ['draft', 'keepDraft', 'apply'], { kind: 'private-window' });
    const write = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText: write } });
    const { type, field, press, root } = await frame(notebook);
    await type(field, 'Riêng tư');
    expect(one(root, '[role=alert]').textContent).toBe(
      'Đây là cửa sổ riêng tư nên ghi chú không được lưu. Chép lại nếu cần giữ.',
    );
    await press('Chép ghi chú');
    expect(write).toHaveBeenCalledWith('Riêng tư');
  });
});
