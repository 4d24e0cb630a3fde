// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  exampleArticle,
  exampleCorrections,
  exampleDraft,
  exampleFollowUps,
  exampleNotes,
  exampleNow,
  otherArticle,
  otherNote,
} from '../../../components/common/example.fixture';
import { NotebookApp } from '../../../components/notebook/NotebookApp';
import type { Loss } from '../../../core/model/loss';
import type { Contents, Notebook } from '../../../core/model/notebook';
import { wordsFor } from '../../../core/words';
import { annotationId } from '../../support/notes';
import { draw, one, settle } from '../draw';
import { allOf, draftsOf, failing, notebookWith } from '../notebooks';

const written: { readonly name: string; readonly text: string }[] = [];

beforeEach(() => {
  history.replaceState(null, '', '/notebook.html');
  written.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    written.push({ name: this.download, text: this.dataset.text ?? '' });
  });
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

interface Options {
  readonly hash?: string;
  readonly notebook?: Notebook;
  readonly loss?: Loss | null;
  /** What the second copy holds. */
  readonly held?: Contents | null;
  readonly isTroubled?: boolean;
}

const lossOf = (different: Partial<Loss>): Loss => ({
  expected: 9,
  left: 4,
  changes: 0,
  noticed: exampleNow,
  back: 0,
  others: 0,
  state: 'done',
  ...different,
});

const watching = <T,>(listeners: Set<T>, listener: T): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const full = () => notebookWith([exampleArticle, otherArticle], [...exampleNotes, otherNote]);

async function page({ hash = '', notebook, loss = null, held = null, isTroubled = false }: Options = {}) {
  if (hash !== '') history.replaceState(null, '', `/notebook.html${hash}`);
  const kept = notebook ?? (await full());
  const openPage = vi.fn();
  const openPassage = vi.fn();
  const dismiss = vi.fn(async () => {});
  const dismissTrouble = vi.fn(async () => {});
  const losses = new Set<(loss: Loss | null) => void>();
  const drawn = await draw(
    <NotebookApp
      words={wordsFor('vi')}
      notebook={kept}
      loss={{ read: async () => loss, dismiss, watch: (listener) => watching(losses, listener) }}
      copy={{
        contents: async () => held,
        isTroubled: async () => isTroubled,
        watchTrouble: () => () => undefined,
        dismissTrouble,
      }}
      now={() => exampleNow}
      openPage={openPage}
      openPassage={openPassage}
    />,
  );
  await settle();
  const quotes = () => [...drawn.root.querySelectorAll('.entry-open .quote')].map((quote) => quote.textContent);
  const pressAndSettle = async (name: string) => {
    await drawn.press(name);
    await settle();
  };
  return {
    ...drawn,
    press: pressAndSettle,
    quotes,
    openPage,
    openPassage,
    dismiss,
    dismissTrouble,
    losses,
    notebook: kept,
  };
}

describe('the list', () => {
  it('holds every note under its article', async () => {
    const { quotes, root } = await page();
    expect(quotes()).toHaveLength(4);
    expect([...root.querySelectorAll('.entry-group > h2')].map((title) => title.textContent)).toEqual(
      expect.arrayContaining([exampleArticle.meta.title, otherArticle.meta.title]),
    );
  });

  it('is gone through by arrows, and Enter opens a note in the reading view', async () => {
    const { root, key } = await page();
    const rows = [...root.querySelectorAll<HTMLElement>('.entry-open')];
    rows[0]?.focus();
    await key(rows[0] ?? root, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
    await act(async () => rows[1]?.click());
    await settle();
    expect(one(root, '.reading mark').textContent).toBe(rows[1]?.querySelector('.quote')?.textContent);
    expect(location.hash).toMatch(/^#annotation=/);
  });

  it('shows a note that is made in another surface', async () => {
    const notebook = await notebookWith();
    const { text, quotes } = await page({ notebook });
    expect(text()).toContain('Sổ tay còn trống.');
    await act(async () => {
      await notebook.merge({ articles: [exampleArticle], items: [], annotations: exampleNotes });
    });
    await settle();
    expect(quotes()).toHaveLength(3);
  });
});

describe('filters', () => {
  it('are read from the address: the dossier of a person', async () => {
    const { text, quotes } = await page({ hash: `#official=${encodeURIComponent('Nguyễn Thị Tuyết Mai')}` });
    expect(text()).toContain('Hồ sơ: Nguyễn Thị Tuyết Mai');
    expect(quotes()).toHaveLength(1);
  });

  it('are the dossier of a document', async () => {
    const { quotes } = await page({ hash: `#document=${encodeURIComponent('chỉ thị 17-CT/TU')}` });
    expect(quotes()).toEqual(['mỗi đơn vị phải báo cáo tiến độ hằng tuần']);
  });

  it('stand in the address and let go again', async () => {
    const { press, quotes, button } = await page();
    await press('vàng');
    expect(location.hash).toBe('#colour=yellow');
    expect(button('vàng').getAttribute('aria-pressed')).toBe('true');
    expect(quotes()).toHaveLength(1);
    await press('vàng');
    expect(location.hash).toBe('');
    expect(quotes()).toHaveLength(4);
  });

  it('narrow together, are taken off together, and follow Back', async () => {
    const { press, quotes } = await page();
    await press('hailam.gov.vn');
    await press('Chỉ tô');
    expect(quotes()).toEqual(['mỗi đơn vị phải báo cáo tiến độ hằng tuần']);
    await press('Bỏ lọc');
    expect(quotes()).toHaveLength(4);
    history.replaceState(null, '', '/notebook.html#noted=no');
    await act(async () => window.dispatchEvent(new PopStateEvent('popstate')) as unknown as undefined);
    await settle();
    expect(quotes()).toHaveLength(1);
  });

  it('say so where nothing fits, and what was searched for', async () => {
    const { root, type, text } = await page();
    await type(one(root, 'input[type=search]'), 'kinh te bien');
    await settle();
    expect(text()).toContain('1 ghi chú');
    await type(one(root, 'input[type=search]'), 'đê điều');
    await settle();
    expect(text()).toContain('Không có ghi chú nào khớp.');
  });
});

describe('the reading view', () => {
  const open = (notebook?: Notebook) =>
    page({ hash: '#annotation=note-1', ...(notebook === undefined ? {} : { notebook }) });

  it('sets the quote between what stood around it, and leads to article and dossier', async () => {
    const { root, press, openPage } = await open();
    const passage = one(root, '.reading-passage').textContent ?? '';
    expect(passage).toContain('Sở Kế hoạch và Đầu tư hoàn thành việc rà soát');
    await press('Mở trong bài');
    expect(openPage.mock.calls[0]?.[0]).toMatchObject({ annotation: { id: 'note-1' } });
    await press('Hồ sơ: Nguyễn Thị Tuyết Mai');
    expect(location.hash).toContain('official=');
  });

  it('edits, recolours and removes, each with the way back', async () => {
    const { root, press, type, key, notebook } = await open();
    await press('Sửa');
    const field = one<HTMLTextAreaElement>(root, 'textarea');
    await type(field, 'Bản mới');
    await key(field, { key: 'Enter', ctrlKey: true });
    await settle();
    const noteOf = async () => (await allOf(notebook)).find((note) => note.id === 'note-1');
    expect(await noteOf()).toMatchObject({ note: 'Bản mới' });
    await press('Hoàn tác');
    expect((await noteOf())?.note).toContain('So với kế hoạch');
    one<HTMLInputElement>(root, '.reading input[value=blue]').click();
    await settle();
    expect(await noteOf()).toMatchObject({ colour: 'blue' });
    await press('Xoá');
    expect(await noteOf()).toBeUndefined();
    await press('Hoàn tác');
    expect(await noteOf()).toMatchObject({ colour: 'blue' });
  });
});

describe('many notes at once', () => {
  it('can be chosen only while some are selected', async () => {
    const { root, text } = await page();
    expect(text()).not.toContain('Đã chọn');
    one<HTMLInputElement>(root, '.entry-row input').click();
    await settle();
    expect(text()).toContain('Đã chọn 1');
  });

  it('that a filter hides are not acted upon', async () => {
    const { root, press, notebook } = await page();
    one<HTMLInputElement>(root, '.select-all input').click();
    await settle();
    await press('Báo Duyên Hải');
    await press('Xoá');
    expect(await allOf(notebook)).toHaveLength(3);
  });

  it('are tagged, coloured and removed, each with the way back', async () => {
    const { root, press, type, notebook, text } = await page();
    one<HTMLInputElement>(root, '.select-all input').click();
    await settle();
    await type(one(root, '.bulk-tag input'), 'Rà soát, #kiểm điểm');
    one<HTMLFormElement>(root, '.bulk-tag').dispatchEvent(
      new SubmitEvent('submit', { bubbles: true, cancelable: true }),
    );
    await settle();
    expect((await allOf(notebook)).every((note) => note.tags.includes('Rà soát'))).toBe(true);
    expect((await allOf(notebook)).flatMap((note) => note.tags).filter((tag) => tag === 'kiểm điểm')).toHaveLength(4);
    await press('Tô màu hồng');
    expect((await allOf(notebook)).every((note) => note.colour === 'pink')).toBe(true);
    await press('Xoá');
    expect(text()).toContain('Đã xoá 4 ghi chú.');
    expect(await allOf(notebook)).toEqual([]);
    await press('Hoàn tác');
    expect(await allOf(notebook)).toHaveLength(4);
    await press('Làm lại');
    expect(await allOf(notebook)).toEqual([]);
    await press('Hoàn tác');
    expect(await allOf(notebook)).toHaveLength(4);
  });
});

describe('files', () => {
  it('are written when the address asks for it, once, and stay offered', async () => {
    const { text, press } = await page({ hash: '#export=markdown&article=article-1' });
    expect(written.map((file) => file.name)).toEqual([expect.stringMatching(/^ben-le-.*\.md$/)]);
    expect(location.hash).toBe('#article=article-1');
    expect(text()).toContain('Đã xuất ben-le-');
    await press('Tải lại tệp');
    expect(written).toHaveLength(2);
  });

  it('are written of the selection, the page or everything', async () => {
    const blobs: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => blobs.push(blob) && 'blob:x' }));
    const { root, press } = await page();
    one<HTMLInputElement>(root, '.entry-row input').click();
    await settle();
    await press('Xuất');
    expect([...root.querySelectorAll('.menu-heading')].map((heading) => heading.textContent)).toEqual([
      '1 ghi chú đã chọn',
      'Cả sổ tay',
    ]);
    const entries = [...root.querySelectorAll<HTMLElement>('[role=menuitem]')].filter((entry) =>
      entry.textContent?.startsWith('JSON ('),
    );
    await act(async () => entries[0]?.click());
    await press('Xuất');
    await act(async () =>
      [...root.querySelectorAll<HTMLElement>('[role=menuitem]')]
        .filter((entry) => entry.textContent?.startsWith('JSON ('))[1]
        ?.click(),
    );
    const counts = await Promise.all(
      blobs.map(async (blob) => JSON.parse(await blob.text()).annotations.length as number),
    );
    expect(counts).toEqual([1, 4]);
  });

  const upload = async (root: HTMLElement, text: string) => {
    const input = one<HTMLInputElement>(root, 'input[type=file]');
    Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'ben-le.json')] });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await settle();
  };
  const file = (version: number, annotations: readonly unknown[]) =>
    JSON.stringify({ format: 'ben-le', version, articles: [exampleArticle], annotations });

  it('are read: what is new is added, what is damaged is counted, nothing is cleared', async () => {
    const { root, text, notebook } = await page({ notebook: await notebookWith([otherArticle], [otherNote]) });
    await upload(root, file(1, [...exampleNotes, { id: 'broken' }]));
    expect(text()).toContain('Đã nhập: 3 mới, 0 cập nhật, 0 đã có. 1 mục trong tệp bị hỏng nên không nhập được.');
    expect(await allOf(notebook)).toHaveLength(4);
  });

  it('that were read are taken back and read again by the toast', async () => {
    const { root, press, notebook } = await page({ notebook: await notebookWith([otherArticle], [otherNote]) });
    await upload(root, file(1, exampleNotes));
    await press('Hoàn tác');
    await settle();
    expect(await allOf(notebook)).toHaveLength(1);
    await press('Làm lại');
    await settle();
    expect(await allOf(notebook)).toHaveLength(4);
  });

  it('of others, or of a newer version, change nothing', async () => {
    const { root, text, notebook } = await page();
    await upload(root, 'không phải JSON');
    expect(text()).toContain('Tệp này không phải sổ tay Bên Lề. Sổ tay không thay đổi.');
    await upload(root, file(99, exampleNotes));
    expect(text()).toContain('do một bản Bên Lề mới hơn ghi ra');
    expect(await allOf(notebook)).toHaveLength(4);
  });
});

describe('drafts', () => {
  const withDraft = async () => {
    const notebook = await full();
    await notebook.keepDraft(exampleDraft);
    return notebook;
  };

  it('that were left are shown, taken up again and saved', async () => {
    const { root, press, text, notebook } = await page({ notebook: await withDraft() });
    expect(text()).toContain('Ghi chú viết dở');
    await press('Viết tiếp');
    expect(one<HTMLTextAreaElement>(root, 'textarea').value).toBe(exampleDraft.note);
    expect(one(root, '.reading mark').textContent).toBe(exampleDraft.anchor.exact);
    await press('Lưu');
    expect(await draftsOf(notebook)).toEqual([]);
    expect(await allOf(notebook)).toHaveLength(5);
    expect(text()).not.toContain('Ghi chú viết dở');
  });

  it('of a note that was removed meanwhile make it anew', async () => {
    const notebook = await full();
    await notebook.keepDraft({ ...exampleDraft, annotationId: annotationId('gone') });
    const { press } = await page({ notebook });
    await press('Viết tiếp');
    await press('Lưu');
    expect((await allOf(notebook)).map((note) => note.id)).toContain('gone');
  });

  it('of a note that was changed meanwhile are joined with it before they are saved', async () => {
    const notebook = await full();
    const [note] = await allOf(notebook);
    if (!note) throw new Error('no note');
    await notebook.keepDraft({ ...exampleDraft, annotationId: note.id, basedOn: note.revision, note: 'Bản nháp' });
    await notebook.apply({ put: [{ ...note, note: 'Bản nơi khác' }], remove: [] });
    const { root, press } = await page({ notebook });
    const stands = async () => (await allOf(notebook)).find(({ id }) => id === note.id)?.note;
    await press('Viết tiếp');
    await press('Lưu');
    expect(await stands()).toBe('Bản nơi khác');
    expect(one<HTMLTextAreaElement>(root, 'textarea').value).toBe('Bản nơi khác\n\nBản nháp');
    await press('Lưu');
    expect(await stands()).toBe('Bản nơi khác\n\nBản nháp');
    expect(await draftsOf(notebook)).toEqual([]);
  });

  it('leave the reading view by the way back, and stay', async () => {
    const { press, root, notebook } = await page({ notebook: await withDraft() });
    await press('Viết tiếp');
    await press('Về danh sách');
    expect(root.querySelector('textarea')).toBeNull();
    expect(await draftsOf(notebook)).toHaveLength(1);
  });

  it('are thrown away, with the way back', async () => {
    const { press, notebook } = await page({ notebook: await withDraft() });
    await press('Bỏ');
    expect(await draftsOf(notebook)).toEqual([]);
    await press('Hoàn tác');
    expect(await draftsOf(notebook)).toHaveLength(1);
  });
});

describe('trouble', () => {
  it('with throwing away a draft is told, and with taking that back', async () => {
    const whole = await notebookWith();
    await whole.keepDraft(exampleDraft);
    const refusing = failing(whole, ['dropDraft', 'keepDraft'], { kind: 'private-window' });
    const kept = await page({ notebook: refusing });
    await kept.press('Bỏ');
    expect(kept.text()).toContain('Đây là cửa sổ riêng tư nên Bên Lề không lưu gì.');
    expect(await draftsOf(whole)).toHaveLength(1);
    const thrown = await page({ notebook: { ...refusing, dropDraft: whole.dropDraft } });
    await thrown.press('Bỏ');
    await thrown.press('Hoàn tác');
    expect(thrown.text()).toContain('Đây là cửa sổ riêng tư nên Bên Lề không lưu gì.');
    expect(thrown.text()).not.toContain('Đã hoàn tác.');
  });

  it('is said in words where the notebook does not open', async () => {
    const notebook = failing(await notebookWith(), ['everything'], { kind: 'unavailable', detail: 'UnknownError' });
    const { root, text } = await page({ notebook });
    expect(one(root, '[role=alert]').textContent).toContain('Không mở được sổ tay.');
    expect(text()).not.toContain('UnknownError');
    expect(text()).not.toContain('Sổ tay còn trống');
  });

  it('of notes that are gone is told until it was read', async () => {
    const { press, text, dismiss } = await page({ loss: lossOf({}) });
    expect(text()).toContain('Sổ tay từng có 9 ghi chú, nay còn 4.');
    await press('Đã rõ');
    expect(dismiss).toHaveBeenCalledOnce();
    expect(text()).not.toContain('từng có 9');
  });

  it('that came back from the copy is told while it happens, and as no fault in the end', async () => {
    const { root, text, losses } = await page({ loss: lossOf({ back: 2, state: 'mending' }) });
    expect(text()).toContain('Đang lấy lại từ bản sao: được 2 trong 5 ghi chú.');
    for (const tell of losses) tell(lossOf({ back: 5 }));
    await settle();
    expect(text()).toContain('Trình duyệt đã làm mất 5 ghi chú. Đã lấy lại 5 trong 5 từ bản sao.');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('that came back in part says what did not', async () => {
    const { text } = await page({ loss: lossOf({ back: 3, others: 2, changes: 1 }) });
    expect(text()).toContain('Đã lấy lại 3 trong 5 từ bản sao. 2 ghi chú không lấy lại được');
    expect(text()).toContain('Cũng đã lấy lại 2 chỗ sửa');
    expect(text()).toContain('1 thay đổi sau cùng không lấy lại được');
  });

  it('does not hide the copy of a notebook that does not open: it can be exported', async () => {
    const notebook = failing(await notebookWith(), ['everything'], { kind: 'unavailable', detail: 'UnknownError' });
    const held = { articles: [exampleArticle], annotations: [...exampleNotes], items: [] };
    const { press, text } = await page({ notebook, held });
    expect(text()).toContain('Bản sao còn giữ 3 ghi chú.');
    await press('Xuất từ bản sao');
    expect(text()).toMatch(/Đã xuất .*\.json/u);
  });

  it('of the copy is told once, with what is safe', async () => {
    const { press, text, dismissTrouble } = await page({ isTroubled: true });
    expect(text()).toContain('Ghi chú vẫn được lưu, nhưng chưa ghi được bản sao.');
    await press('Đã rõ');
    expect(dismissTrouble).toHaveBeenCalledOnce();
    expect(text()).not.toContain('chưa ghi được bản sao');
  });
});

describe('the follow-up board', () => {
  const board = async (hash = '#view=board') => {
    const notebook = await notebookWith([exampleArticle, otherArticle], exampleNotes, exampleFollowUps);
    const drawn = await page({ hash, notebook });
    const sentences = () => [...drawn.root.querySelectorAll('.task .quote')].map((quote) => quote.textContent ?? '');
    const boxes = () => [...drawn.root.querySelectorAll<HTMLInputElement>('.task > input')];
    return { ...drawn, sentences, boxes };
  };

  it('is reached from the notes, with what is not done yet counted', async () => {
    const { press, text } = await board('');
    await press('Bảng theo dõi 4');
    expect(location.hash).toBe('#view=board');
    expect(text()).toContain('5 việc');
  });

  it('shows what is overdue first, and says by how many days', async () => {
    const { sentences, text } = await board();
    expect(sentences()[0]).toContain('công khai tiến độ');
    expect(text()).toContain('quá 28 ngày');
    expect(text()).toContain('còn 18 ngày');
    expect(text()).toContain('Hạn quý I/2024');
  });

  it('is narrowed by state, person and body', async () => {
    const { press, sentences } = await board();
    await press('Quá hạn');
    expect(sentences()).toHaveLength(1);
    expect(location.hash).toBe('#view=board&state=overdue');
    await press('Bỏ lọc');
    await press('các sở, ngành');
    expect(sentences()).toEqual(['Các sở, ngành trình phương án trong quý I/2024.']);
  });

  it('takes a task as done, and back by undo', async () => {
    const { boxes, text, press, notebook } = await board();
    await act(async () => boxes()[0]?.click());
    await settle();
    expect(text()).toContain('Đã đánh dấu là xong.');
    const done = async () => {
      const all = await notebook.everything();
      return all.ok ? all.value.items.filter((item) => item.kind === 'follow-up' && item.done !== null).length : 0;
    };
    expect(await done()).toBe(2);
    await press('Hoàn tác');
    expect(await done()).toBe(1);
  });

  it('removes a task, and undo brings it back', async () => {
    const { press, sentences } = await board();
    const [first = ''] = sentences();
    await press(`Xoá: ${first}`);
    expect(sentences()).not.toContain(first);
    await press('Hoàn tác');
    expect(sentences()).toContain(first);
  });

  it('leads back to the sentence in its article', async () => {
    const { press, openPassage } = await board();
    await press('Mở câu này trong bài');
    expect(openPassage.mock.calls[0]?.[0]).toMatchObject({ deadline: '2023-10-15' });
    expect(openPassage.mock.calls[0]?.[1]).toMatchObject({ id: otherArticle.id });
  });

  it('writes its deadlines as a calendar', async () => {
    const { press, text } = await board();
    await press('Xuất lịch hạn (.ics)');
    expect(written.map(({ name }) => name)).toEqual(['ben-le-2023-11-12.ics']);
    expect(text()).toContain('Đã xuất ben-le-2023-11-12.ics.');
  });
});

describe('the corrections', () => {
  const corrections = (hash = '#view=corrections') =>
    notebookWith([exampleArticle, otherArticle], exampleNotes, exampleCorrections).then((notebook) =>
      page({ hash, notebook }),
    );
  const says = (root: HTMLElement) => [...root.querySelectorAll('.correction-says')].map((line) => line.textContent);

  it('are listed with where they hold, and taken back with the way back', async () => {
    const { root, text, press } = await corrections();
    expect(says(root)).toHaveLength(4);
    expect(text()).toContain('hailam.gov.vn');
    await press('Bỏ sửa: Trần Bảo Nam không giữ chức vụ');
    expect(says(root)).toHaveLength(3);
    await press('Hoàn tác');
    expect(says(root)).toContain('Trần Bảo Nam không giữ chức vụ');
  });

  it('get the key of a document that is typed here, where no news site sees it', async () => {
    const hash = `#view=corrections&fix=Ngh%E1%BB%8B%20quy%E1%BA%BFt%2018&article=${exampleArticle.id}`;
    const { root, type, press, notebook } = await corrections(hash);
    await type(one<HTMLInputElement>(root, '.key-form input'), ' nghị quyết  18-NQ/TW ');
    await press('Lưu');
    expect(root.querySelector('.key-form')).toBeNull();
    const all = await notebook.everything();
    expect(all.ok && all.value.items).toContainEqual(
      expect.objectContaining({
        scope: { kind: 'page', articleId: exampleArticle.id },
        change: { kind: 'key', text: 'Nghị quyết 18', was: null, key: 'Nghị quyết 18-NQ/TW' },
      }),
    );
  });
});

describe('a dossier', () => {
  it('leads to what its official gave to others', async () => {
    const notebook = await notebookWith([exampleArticle, otherArticle], exampleNotes, exampleFollowUps);
    const { press, root } = await page({
      hash: '#official=Nguy%E1%BB%85n%20Th%E1%BB%8B%20Tuy%E1%BA%BFt%20Mai',
      notebook,
    });
    await press('3 việc trong bảng theo dõi');
    expect(root.querySelectorAll('.task')).toHaveLength(3);
  });

  it('holds the notes of all names that were merged into one, and opens under any of them', async () => {
    const [first, ...rest] = exampleNotes;
    if (first === undefined) throw new Error('the example has no notes');
    const short = { ...first, about: { officials: ['Tuyết Mai'], documents: [] } };
    const notebook = await notebookWith([exampleArticle], [short, ...rest], exampleCorrections);
    for (const name of ['Tuyết Mai', 'Nguyễn Thị Tuyết Mai']) {
      const { quotes, text } = await page({ hash: `#official=${encodeURIComponent(name)}`, notebook });
      expect(text()).toContain('Hồ sơ: Nguyễn Thị Tuyết Mai');
      expect(quotes()).toEqual([first.anchor.exact]);
    }
  });
});
