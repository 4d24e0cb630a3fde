// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PageApp } from '../../../components/article/PageApp';
import type { Tab, TabLook } from '../../../components/article/tab';
import {
  exampleArticle,
  exampleFindings,
  exampleNotes,
  exampleNow,
  otherArticle,
  otherNote,
} from '../../../components/common/example.fixture';
import type { SwitchesPort } from '../../../components/common/useSwitches';
import type { Notebook } from '../../../core/model/notebook';
import { defaultSwitches, type ReadingPosition, type Switches } from '../../../core/model/reader';
import { wordsFor } from '../../../core/words';
import { draw, one, settle } from '../draw';
import { allOf, failing, notebookWith } from '../notebooks';

const site = { host: 'hailam.gov.vn', on: true, lasting: true };
const article: TabLook = {
  shown: 'article',
  page: { kind: 'article', findings: exampleFindings },
  site,
  addresses: exampleArticle.addresses,
  placed: exampleNotes.map((annotation) => ({
    annotation,
    place: { kind: 'exact', span: annotation.anchor, score: 1 },
  })),
};
const nowhere = { shown: 'nowhere', site: null, addresses: [], placed: [] };

interface Options {
  readonly look?: TabLook;
  readonly notebook?: Notebook;
  readonly noteKey?: string | null;
  readonly surface?: 'popup' | 'panel';
  readonly jumps?: boolean;
}

async function page({
  look = article,
  notebook,
  noteKey = 'Alt+Shift+G',
  surface = 'popup',
  jumps = true,
}: Options = {}) {
  const kept = notebook ?? (await notebookWith([exampleArticle, otherArticle], [...exampleNotes, otherNote]));
  let follower = (_: ReadingPosition | null): void => {};
  const tab = {
    look: vi.fn(async () => look),
    readAnyway: vi.fn(async () => article),
    bring: vi.fn(async () => article),
    allow: vi.fn(async () => article),
    switchSite: vi.fn(async (): Promise<TabLook> => ({ ...look, site: { ...site, on: false } })),
    jumpTo: vi.fn(async () => jumps),
    open: vi.fn(async () => {}),
    watch: () => () => {},
    follow: (listener: (position: ReadingPosition | null) => void) => {
      follower = listener;
      listener({ visible: { start: 0, end: 5_000 }, changes: 0 });
      return () => {};
    },
  } satisfies Tab;
  const openNotebook = vi.fn();
  const openPanel = vi.fn();
  const openWelcome = vi.fn();
  const changed: Switches[] = [];
  const switches: SwitchesPort = {
    read: async () => defaultSwitches,
    change: async (change) => changed.push(change(defaultSwitches)),
    watch: () => () => {},
  };
  const dismiss = vi.fn(async () => {});
  const loss = { read: async () => null, dismiss, watch: () => () => undefined };
  const drawn = await draw(
    <PageApp
      surface={surface}
      words={wordsFor('vi')}
      notebook={kept}
      tab={tab}
      noteKey={noteKey}
      loss={loss}
      switches={switches}
      openWelcome={openWelcome}
      now={() => exampleNow}
      openNotebook={openNotebook}
      openPanel={openPanel}
    />,
  );
  await settle();
  return {
    ...drawn,
    tab,
    tell: (position: ReadingPosition | null) => follower(position),
    openNotebook,
    openPanel,
    openWelcome,
    changed,
    notebook: kept,
  };
}

describe('an article', () => {
  it('is named with outlet, day and byline, and its lists are counted', async () => {
    const { root, text } = await page();
    expect(one(root, '.page-title').textContent).toBe(exampleFindings.meta.title);
    expect(text()).toContain('hailam.gov.vn · 12/11/2023 · Thuỳ Dương');
    expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.textContent)).toEqual([
      'Người 3',
      'Văn bản 3',
      'Chỉ đạo 2',
      'Ghi chú 3',
    ]);
  });

  it('opens at its notes, and the arrows go from list to list', async () => {
    const { root, key, text } = await page();
    const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs[3]?.getAttribute('aria-selected')).toBe('true');
    tabs[3]?.focus();
    await key(tabs[3] ?? root, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tabs[0]);
    expect(tabs[0]?.getAttribute('aria-selected')).toBe('true');
    expect(text()).toContain('Công Tằng Tôn Nữ Bảo Quốc');
  });

  it('leads to people, sentences and notes in the page', async () => {
    const { press, tab } = await page();
    await press('Chỉ đạo 2');
    await press('Phó Bí thư Thường trực Thành ủy yêu cầu');
    expect(tab.jumpTo).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'mention' }));
    await press('Ghi chú 3');
    await press('hoàn thành việc rà soát');
    expect(tab.jumpTo).toHaveBeenLastCalledWith({ kind: 'annotation', id: 'note-1' });
  });

  it('says so where the place is gone', async () => {
    const { press, text } = await page({ jumps: false });
    await press('hoàn thành việc rà soát');
    await settle();
    expect(text()).toContain('Không còn tìm thấy câu này trong bài.');
  });

  it('asks the page again when it has changed, and not when the reader only scrolls', async () => {
    const { tab, tell, text } = await page();
    const asked = tab.look.mock.calls.length;
    tell({ visible: null, changes: 0 });
    await settle();
    expect(tab.look).toHaveBeenCalledTimes(asked);
    tab.look.mockImplementation(async () => ({
      ...article,
      placed: article.placed.map(({ annotation }) => ({
        annotation,
        place: { kind: 'lost', reason: 'nothing-like-it', score: 0 },
      })),
    }));
    tell({ visible: null, changes: 1 });
    await settle();
    expect(text()).toContain('Không còn tìm thấy câu này trong bài.');
  });

  it('opens the notes of other articles at home', async () => {
    const { press, tab } = await page();
    await press('Từng địa phương phải công khai');
    expect(tab.open).toHaveBeenCalledWith(expect.objectContaining({ id: 'note-4' }), otherArticle);
  });

  it('opens dossiers, panel and notebook', async () => {
    const { press, openNotebook, openPanel } = await page();
    await press('Người 3');
    await press('Hồ sơ: Nguyễn Thị Tuyết Mai');
    expect(openNotebook).toHaveBeenLastCalledWith({ official: 'Nguyễn Thị Tuyết Mai' });
    await press('Sổ tay');
    expect(openNotebook).toHaveBeenLastCalledWith({});
    await press('Khung bên');
    expect(openPanel).toHaveBeenCalledOnce();
  });

  it('is exported by the notebook page: this page or everything', async () => {
    const { root, press, key, openNotebook } = await page();
    await press('Xuất');
    const entries = [...root.querySelectorAll<HTMLElement>('[role=menuitem]')];
    expect(document.activeElement).toBe(entries[0]);
    await key(entries[0] ?? root, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(entries.at(-1));
    await press('Markdown');
    expect(openNotebook).toHaveBeenCalledWith({ export: 'markdown', article: 'article-1' });
    await press('Xuất');
    await key(one(root, '[role=menuitem]'), { key: 'Escape' });
    expect(root.querySelector('[role=menu]')).toBeNull();
  });
});

describe('notes', () => {
  it('are removed, and come back by the toast or by Ctrl+Z', async () => {
    const { press, text, notebook, key } = await page();
    await press('Xoá');
    await settle();
    expect(text()).toContain('Đã xoá ghi chú.');
    expect(await allOf(notebook)).toHaveLength(3);
    await press('Hoàn tác');
    await settle();
    expect(await allOf(notebook)).toHaveLength(4);
    await press('Xoá');
    await settle();
    await press('Xoá');
    await settle();
    await key(document.body, { key: 'z', ctrlKey: true });
    await settle();
    await key(document.body, { key: 'z', ctrlKey: true });
    await settle();
    expect(await allOf(notebook)).toHaveLength(4);
    await key(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    await settle();
    expect(await allOf(notebook)).toHaveLength(3);
  });

  it('are recoloured', async () => {
    const { root, press, notebook } = await page();
    await press('Đổi màu');
    one<HTMLInputElement>(root, '.note-item input[value=blue]').click();
    await settle();
    expect((await allOf(notebook)).filter((note) => note.colour === 'blue')).toHaveLength(2);
  });

  it('are edited in place by keyboard, and the edit can be taken back', async () => {
    const { root, press, type, key, notebook, text } = await page();
    await press('Sửa');
    await settle();
    const field = one<HTMLTextAreaElement>(root, 'textarea');
    expect(document.activeElement).toBe(field);
    const before = field.value;
    await type(field, 'Đã hỏi lại.');
    await key(field, { key: 'Enter', ctrlKey: true, isComposing: true });
    expect((await allOf(notebook)).some((note) => note.note === 'Đã hỏi lại.')).toBe(false);
    await key(field, { key: 'Enter', ctrlKey: true });
    await settle();
    expect((await allOf(notebook)).some((note) => note.note === 'Đã hỏi lại.')).toBe(true);
    expect(text()).toContain('Đã sửa ghi chú.');
    await press('Hoàn tác');
    await settle();
    expect((await allOf(notebook)).some((note) => note.note === before)).toBe(true);
  });

  it('that are being edited when the popup closes stay as drafts', async () => {
    const { root, press, type, notebook } = await page();
    await press('Sửa');
    await settle();
    await type(one(root, 'textarea'), 'Dở dang');
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    const drafts = await notebook.drafts();
    expect(drafts.ok && drafts.value.map((draft) => draft.note)).toEqual(['Dở dang']);
  });

  it('are searched without tone marks over the whole notebook', async () => {
    const { root, type, text } = await page();
    await type(one(root, 'input[type=search]'), 'cong khai tien do');
    await settle();
    expect(text()).toContain('Từng địa phương phải công khai');
    expect(text()).not.toContain('hoàn thành việc rà soát');
    await type(one(root, 'input[type=search]'), 'đê điều');
    await settle();
    expect(text()).toContain('Không có ghi chú nào khớp với “đê điều”.');
  });
});

describe('the switches', () => {
  it('turn kinds, the selection bar and everything off', async () => {
    const { root, press, changed } = await page();
    await press('Những gì được đánh dấu');
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.mark-switches input')];
    expect(boxes.map((box) => box.labels?.[0]?.textContent)).toEqual([
      'Đánh dấu trên mọi trang',
      'Người giữ chức vụ',
      'Chức danh',
      'Văn bản',
      'Chỉ đạo',
      'Đoạn đã tô',
      'Thanh tô cạnh đoạn chọn',
    ]);
    for (const box of boxes) box.click();
    expect(changed[0]?.on).toBe(false);
    expect(changed[3]?.kinds).toEqual({ ...defaultSwitches.kinds, directive: false });
    expect(changed[6]?.selectionBar).toBe(false);
  });

  it('lead to sites, keys and language', async () => {
    const { press, openWelcome } = await page();
    await press('Những gì được đánh dấu');
    await press('Trang tin, phím tắt, ngôn ngữ');
    expect(openWelcome).toHaveBeenCalledOnce();
  });
});

describe('states', () => {
  const empty = () => notebookWith();

  it('nothing noted yet: teaches with the real key', async () => {
    expect((await page({ notebook: await empty() })).text()).toContain(
      'Chưa có ghi chú nào trên trang này. Bôi đen một câu rồi bấm Ghi chú (hoặc Alt+Shift+G).',
    );
    expect((await page({ notebook: await empty(), noteKey: null })).text()).toContain('(chưa đặt phím)');
  });

  it('no article: reads it anyway on demand', async () => {
    const { press, text, tab } = await page({ look: { page: { kind: 'no-article' }, ...nowhere } });
    expect(text()).toContain('Trang này không giống một bài báo.');
    await press('Đọc thử trang này');
    await settle();
    expect(tab.readAnyway).toHaveBeenCalledOnce();
    expect(text()).toContain(exampleFindings.meta.title);
  });

  it('no permission: one sentence and one button, which asks in the click itself', async () => {
    const { button, text, tab } = await page({
      look: { ...nowhere, page: { kind: 'no-permission', host: 'hailam.gov.vn' } },
    });
    expect(text()).toContain('Bên Lề chưa được phép đọc trang này.');
    button('Luôn bật trên hailam.gov.vn').click();
    expect(tab.allow).toHaveBeenCalledWith('hailam.gov.vn');
  });

  it('our script is not there: notes are shown, and one button brings the marks back', async () => {
    const { press, text, tab } = await page({ look: { ...article, page: { kind: 'absent' }, placed: [] } });
    expect(text()).toContain('hoàn thành việc rà soát');
    await press('Hiện lại các đoạn đã tô');
    expect(tab.bring).toHaveBeenCalledOnce();
  });

  it('no article, but notes in it: leads to them in this tab', async () => {
    const look: TabLook = { ...article, page: { kind: 'no-article' } };
    const { press, tab } = await page({ look });
    await press('hoàn thành việc rà soát');
    expect(tab.jumpTo).toHaveBeenCalledWith({ kind: 'annotation', id: 'note-1' });
  });

  it('a page of the browser: says so', async () => {
    expect((await page({ look: { ...nowhere, page: { kind: 'closed' } } })).text()).toContain(
      'Trình duyệt không cho tiện ích nào đọc trang này.',
    );
  });

  it('a private window: says that nothing is saved', async () => {
    const findings = { ...exampleFindings, private: true };
    expect((await page({ look: { ...article, page: { kind: 'article', findings } } })).text()).toContain(
      'Đây là cửa sổ riêng tư: bài vẫn được đánh dấu, nhưng không có gì được lưu.',
    );
  });

  it('a browser that shows no marks: says so, and shows what was found', async () => {
    const sentence = 'Trình duyệt này chưa vẽ được dấu lên trang, nên những gì tìm thấy trong bài chỉ hiện ở đây.';
    const findings = { ...exampleFindings, markable: false };
    const { root, text } = await page({ look: { ...article, page: { kind: 'article', findings } } });
    expect(text()).toContain(sentence);
    expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.textContent)).toContain('Người 3');
    expect((await page()).text()).not.toContain(sentence);
  });

  it('the site is switched off and on', async () => {
    const { root, text, tab } = await page();
    one<HTMLInputElement>(root, '[role=switch]').click();
    await settle();
    expect(tab.switchSite).toHaveBeenCalledWith('hailam.gov.vn', false);
    expect(text()).toContain('Bên Lề đang tắt trên trang này.');
    expect(text()).not.toContain('Văn bản');
  });

  it('a site without lasting permission is offered', async () => {
    const { button, tab } = await page({ look: { ...article, site: { ...site, lasting: false } } });
    button('Luôn bật trên hailam.gov.vn').click();
    expect(tab.allow).toHaveBeenCalledOnce();
  });

  it('the notebook fails: says what happened and that nothing was touched', async () => {
    const notebook = failing(await empty(), ['findArticle'], { kind: 'newer-database' });
    const { root } = await page({ notebook });
    expect(one(root, '[role=alert]').textContent).toContain('do một bản Bên Lề mới hơn tạo ra');
  });

  it('a change fails: the note stays and the reader is told', async () => {
    const notebook = failing(await notebookWith([exampleArticle], exampleNotes), ['apply'], { kind: 'full' });
    const { press, root, text } = await page({ notebook });
    await press('Xoá');
    await settle();
    expect(one(root, '[role=alert]').textContent).toContain('ổ đĩa đầy');
    expect(text()).toContain('hoàn thành việc rà soát');
  });

  it('the panel may not see the page: points to the toolbar button', async () => {
    const { text } = await page({
      surface: 'panel',
      look: { ...nowhere, page: { kind: 'no-permission', host: null } },
    });
    expect(text()).toContain('Khung bên không thấy được trang này. Bấm nút Bên Lề trên thanh công cụ để đọc trang.');
  });

  it('the panel marks what is on screen, the popup does not', async () => {
    expect((await page({ surface: 'panel' })).root.querySelectorAll('.in-view').length).toBeGreaterThan(0);
    expect((await page()).root.querySelectorAll('.in-view')).toHaveLength(0);
  });
});
