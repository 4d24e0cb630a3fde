import { describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { Change, Notebook } from '../../core/model/notebook';
import { itemsContract } from './items-contract';
import {
  annotationId,
  articleId,
  draftId,
  failureIn,
  fakeAnchor,
  fakeAnnotation,
  fakeArticle,
  fakeDraft,
  fakeMeta,
  fakeSighting,
  valueIn,
} from './notes';

/** What every notebook promises. `make` gives an empty one with a clock that moves at each reading. */
export const notebookContract = (name: string, make: () => Notebook | Promise<Notebook>): void => {
  itemsContract(name, make);

  const withArticle = async (): Promise<{ notebook: Notebook; article: ArticleRecord }> => {
    const notebook = await make();
    return { notebook, article: valueIn(await notebook.keepArticle(fakeSighting())) };
  };
  const withNote = async (overrides: Partial<Annotation> = {}) => {
    const { notebook, article } = await withArticle();
    const put = [fakeAnnotation({ articleId: article.id, ...overrides })];
    const applied = valueIn(await notebook.apply({ put, remove: [] }));
    const [note] = applied.annotations;
    if (note === undefined) throw new Error('nothing was put');
    return { notebook, article, note, inverse: applied.inverse };
  };
  const saved = async (notebook: Notebook): Promise<readonly Annotation[]> =>
    valueIn(await notebook.everything()).annotations;

  describe(`${name}: articles`, () => {
    test('an article is found by any of its addresses', async () => {
      const notebook = await make();
      const addresses = ['https://bao.example/a', 'https://m.bao.example/a'];
      const kept = valueIn(await notebook.keepArticle(fakeSighting({ addresses })));
      for (const address of addresses) {
        expect(valueIn(await notebook.findArticle(['https://bao.example/other', address]))).toEqual(kept);
      }
      expect(valueIn(await notebook.findArticle(['https://bao.example/b']))).toBeNull();
      expect(valueIn(await notebook.findArticle([]))).toBeNull();
    });

    test('a second sighting brings the record up to date and forgets nothing', async () => {
      const { notebook, article } = await withArticle();
      const again = valueIn(
        await notebook.keepArticle({
          meta: fakeMeta({ title: 'Tít đã sửa', byline: null }),
          addresses: ['https://bao.example/kiem-diem', 'https://bao.example/kiem-diem.html'],
          visited: 'https://bao.example/kiem-diem.html#top',
        }),
      );
      expect(again).toMatchObject({
        id: article.id,
        meta: { title: 'Tít đã sửa', byline: 'Lê Thu' },
        addresses: ['https://bao.example/kiem-diem', 'https://bao.example/kiem-diem.html'],
        visited: 'https://bao.example/kiem-diem.html#top',
        firstSeen: article.firstSeen,
      });
      expect(again.lastSeen).toBeGreaterThan(article.lastSeen);
      expect(valueIn(await notebook.articles([article.id]))).toEqual([again]);
    });

    test('two records that turn out to be one article are joined, with all their notes', async () => {
      const notebook = await make();
      const desktop = valueIn(await notebook.keepArticle(fakeSighting({ addresses: ['https://bao.example/a'] })));
      const mobile = valueIn(await notebook.keepArticle(fakeSighting({ addresses: ['https://m.bao.example/a'] })));
      const one = fakeAnnotation({ id: annotationId('one'), articleId: desktop.id });
      const two = fakeAnnotation({ id: annotationId('two'), articleId: mobile.id, note: 'trên điện thoại' });
      const before = valueIn(await notebook.apply({ put: [one, two], remove: [] })).annotations;
      const both = ['https://bao.example/a', 'https://m.bao.example/a'];
      const joined = valueIn(await notebook.keepArticle(fakeSighting({ addresses: both })));
      expect(joined.id).toBe(desktop.id);
      expect(joined.addresses).toEqual(both);
      const notes = valueIn(await notebook.annotationsOf(desktop.id));
      expect(notes.map((note) => note.id).sort()).toEqual(['one', 'two']);
      // Somebody may still know the article by its former id.
      expect(valueIn(await notebook.annotationsOf(mobile.id))).toEqual(notes);
      expect(valueIn(await notebook.articles([mobile.id, desktop.id]))).toEqual([joined]);
      const stale = before.filter((note) => note.id === two.id).map((note) => ({ ...note, note: 'sửa sau' }));
      const after = valueIn(await notebook.apply({ put: stale, remove: [] })).annotations;
      expect(after).toMatchObject([{ articleId: desktop.id, note: 'sửa sau' }]);
    });

    test('looking up addresses of two records joins them as well', async () => {
      const notebook = await make();
      const desktop = valueIn(await notebook.keepArticle(fakeSighting({ addresses: ['https://bao.example/a'] })));
      const mobile = valueIn(await notebook.keepArticle(fakeSighting({ addresses: ['https://m.bao.example/a'] })));
      await notebook.apply({ put: [fakeAnnotation({ articleId: mobile.id })], remove: [] });
      const found = valueIn(await notebook.findArticle(['https://m.bao.example/a', 'https://bao.example/a']));
      expect(found?.id).toBe(desktop.id);
      expect(valueIn(await notebook.annotationsOf(desktop.id))).toHaveLength(1);
      expect(valueIn(await notebook.everything()).articles).toHaveLength(1);
    });
  });

  describe(`${name}: annotations`, () => {
    test('a new one is kept as it was given, with revision 1', async () => {
      const { notebook, article, note } = await withNote();
      expect(note).toEqual({ ...fakeAnnotation({ articleId: article.id }), revision: 1, updated: note.updated });
      expect(note.updated).toBeGreaterThan(note.created);
      expect(valueIn(await notebook.annotation(note.id))).toEqual(note);
      expect(valueIn(await notebook.annotation(annotationId('nobody')))).toBeNull();
      expect(valueIn(await notebook.everything())).toEqual({
        articles: valueIn(await notebook.articles([article.id])),
        annotations: [note],
        items: [],
      });
    });

    test('of an article come in the order of their places', async () => {
      const { notebook, article } = await withArticle();
      const at = (id: string, start: number, end: number, scope: 'article' | 'page' = 'article') =>
        fakeAnnotation({
          id: annotationId(id),
          articleId: article.id,
          anchor: fakeAnchor({ start, end, scope }),
        });
      const put = [at('last', 900, 910), at('page', 5, 9, 'page'), at('inner', 10, 20), at('outer', 10, 60)];
      await notebook.apply({ put, remove: [] });
      const order = valueIn(await notebook.annotationsOf(article.id)).map((note) => note.id);
      expect(order).toEqual(['outer', 'inner', 'last', 'page']);
    });

    test('the latest come first, as many as asked for', async () => {
      const { notebook, article } = await withArticle();
      for (const id of ['one', 'two', 'three']) {
        await notebook.apply({
          put: [fakeAnnotation({ id: annotationId(id), articleId: article.id })],
          remove: [],
        });
      }
      expect(valueIn(await notebook.latest(2)).map((note) => note.id)).toEqual(['three', 'two']);
      expect((await saved(notebook)).map((note) => note.id)).toEqual(['three', 'two', 'one']);
    });

    test('a change counts the revision on and keeps when it was made', async () => {
      const { notebook, note } = await withNote();
      const changed = { ...note, note: 'Đã đối chiếu', created: 5 };
      const [after] = valueIn(await notebook.apply({ put: [changed], remove: [] })).annotations;
      expect(after).toMatchObject({ note: 'Đã đối chiếu', revision: 2, created: note.created });
      expect(after?.updated).toBeGreaterThan(note.updated);
    });

    test('a change based on an older revision is a conflict, and nothing of the edit is done', async () => {
      const { notebook, article, note } = await withNote();
      await notebook.apply({ put: [{ ...note, note: 'ở cửa sổ kia' }], remove: [] });
      const before = await saved(notebook);
      const another = fakeAnnotation({ id: annotationId('another'), articleId: article.id });
      const put = [another, { ...note, note: 'ở cửa sổ này' }];
      expect(failureIn(await notebook.apply({ put, remove: [] }))).toEqual({ kind: 'conflict', id: note.id });
      expect(failureIn(await notebook.apply({ put: [another], remove: [note] }))).toMatchObject({ kind: 'conflict' });
      expect(await saved(notebook)).toEqual(before);
    });

    test('a new one under the id of another is a conflict; the same one again is already done', async () => {
      const { notebook, article, note } = await withNote();
      const asGiven = fakeAnnotation({ articleId: article.id });
      expect(valueIn(await notebook.apply({ put: [asGiven], remove: [] })).annotations).toEqual([note]);
      const other = { ...asGiven, note: 'khác' };
      expect(failureIn(await notebook.apply({ put: [other], remove: [] }))).toMatchObject({ kind: 'conflict' });
      expect(await saved(notebook)).toEqual([note]);
    });

    test('an edit that lost its answer may be sent again', async () => {
      const { notebook, note } = await withNote();
      const edit = { put: [{ ...note, colour: 'pink' as const }], remove: [] };
      const once = valueIn(await notebook.apply(edit)).annotations;
      expect(valueIn(await notebook.apply(edit)).annotations).toEqual(once);
      const remove = { put: [], remove: once };
      expect(valueIn(await notebook.apply(remove)).annotations).toEqual([]);
      expect((await notebook.apply(remove)).ok).toBe(true);
    });

    test('an annotation of no known article, or named twice, is refused', async () => {
      const { notebook, note } = await withNote();
      const homeless = fakeAnnotation({ id: annotationId('homeless'), articleId: articleId('nowhere') });
      expect(failureIn(await notebook.apply({ put: [homeless], remove: [] }))).toMatchObject({ kind: 'invalid' });
      expect(failureIn(await notebook.apply({ put: [note], remove: [note] }))).toMatchObject({ kind: 'invalid' });
      expect(await saved(notebook)).toEqual([note]);
    });

    test('a change of any part of an anchor is a change', async () => {
      const { notebook, note } = await withNote();
      for (const change of [
        { fragment: ':~:text=a' },
        { fragment: null },
        { refused: ['chỗ khác'] },
        { refused: [] },
      ]) {
        const [before] = await saved(notebook);
        if (before === undefined) throw new Error('the note is gone');
        const anchor = { ...before.anchor, ...change };
        valueIn(await notebook.apply({ put: [{ ...before, anchor }], remove: [] }));
        expect((await saved(notebook))[0]?.anchor).toEqual(anchor);
      }
      expect((await saved(notebook))[0]?.revision).toBe(note.revision + 4);
    });

    test('an edit touches several at once', async () => {
      const { notebook, article, note } = await withNote();
      const second = fakeAnnotation({ id: annotationId('second'), articleId: article.id });
      await notebook.apply({ put: [second], remove: [note] });
      expect((await saved(notebook)).map((item) => item.id)).toEqual(['second']);
    });
  });

  describe(`${name}: taking back`, () => {
    const contentOf = ({ revision: _, updated: __, ...content }: Annotation) => content;

    test('the inverse of a creation removes it, and the inverse of that brings it back', async () => {
      const { notebook, note, inverse } = await withNote();
      const back = valueIn(await notebook.apply(inverse)).inverse;
      expect(await saved(notebook)).toEqual([]);
      const [again] = valueIn(await notebook.apply(back)).annotations;
      expect(again && contentOf(again)).toEqual(contentOf(note));
    });

    test('the inverse of a change restores what was there', async () => {
      const { notebook, note } = await withNote();
      const changed = { ...note, note: 'nhầm', tags: [], colour: 'blue' as const };
      const { inverse } = valueIn(await notebook.apply({ put: [changed], remove: [] }));
      const redo = valueIn(await notebook.apply(inverse)).inverse;
      expect((await saved(notebook)).map(contentOf)).toEqual([contentOf(note)]);
      await notebook.apply(redo);
      expect((await saved(notebook)).map(contentOf)).toEqual([contentOf(changed)]);
    });

    test('the inverse of a removal restores the note', async () => {
      const { notebook, note } = await withNote();
      const { inverse } = valueIn(await notebook.apply({ put: [], remove: [note] }));
      await notebook.apply(inverse);
      expect((await saved(notebook)).map(contentOf)).toEqual([contentOf(note)]);
    });

    test('what was based on a note before it was removed and restored is a conflict', async () => {
      const { notebook, note } = await withNote();
      const [second] = valueIn(await notebook.apply({ put: [{ ...note, note: 'hai' }], remove: [] })).annotations;
      const { inverse } = valueIn(await notebook.apply({ put: [], remove: second ? [second] : [] }));
      await notebook.apply(inverse);
      const stale = { put: [{ ...note, note: 'cũ' }], remove: [] };
      expect(failureIn(await notebook.apply(stale))).toMatchObject({ kind: 'conflict' });
    });

    test('taking back what somebody else changed since is a conflict', async () => {
      const { notebook, note } = await withNote();
      const { inverse, annotations } = valueIn(await notebook.apply({ put: [{ ...note, note: 'hai' }], remove: [] }));
      await notebook.apply({ put: annotations.map((item) => ({ ...item, note: 'ba' })), remove: [] });
      expect(failureIn(await notebook.apply(inverse))).toEqual({ kind: 'conflict', id: note.id });
      expect(await saved(notebook)).toMatchObject([{ note: 'ba' }]);
    });
  });

  describe(`${name}: drafts`, () => {
    test('are kept, found, listed newest first, and dropped', async () => {
      const notebook = await make();
      const [older, newer] = [fakeDraft({ updated: 10 }), fakeDraft({ id: draftId('draft-2'), updated: 20 })];
      await notebook.keepDraft(older);
      await notebook.keepDraft(newer);
      expect(valueIn(await notebook.drafts())).toEqual([newer, older]);
      expect(valueIn(await notebook.draft(older.id))).toEqual(older);
      await notebook.dropDraft(older.id);
      expect(valueIn(await notebook.draft(older.id))).toBeNull();
      expect((await notebook.dropDraft(older.id)).ok).toBe(true);
    });

    test('remember the revision they are based on, where it is known', async () => {
      const notebook = await make();
      const [known, unknown] = [fakeDraft({ basedOn: 3 }), fakeDraft({ id: draftId('draft-2') })];
      await notebook.keepDraft(known);
      await notebook.keepDraft(unknown);
      expect(valueIn(await notebook.draft(known.id))).toStrictEqual(known);
      expect(valueIn(await notebook.draft(unknown.id))).toStrictEqual(unknown);
    });

    test('a message that was overtaken does not bring back older words', async () => {
      const notebook = await make();
      await notebook.keepDraft(fakeDraft({ note: 'Đang viết tiếp', updated: 30 }));
      await notebook.keepDraft(fakeDraft({ note: 'Đang viết', updated: 20 }));
      expect(valueIn(await notebook.drafts())).toMatchObject([{ note: 'Đang viết tiếp' }]);
    });
  });

  describe(`${name}: merging a file`, () => {
    const file = {
      articles: [fakeArticle()],
      items: [],
      annotations: [fakeAnnotation({ revision: 4, updated: 50 })],
    };

    test('adds what is not there, and knows it the second time', async () => {
      const notebook = await make();
      expect(valueIn(await notebook.merge(file))).toEqual({ added: 1, updated: 0, known: 0 });
      expect(valueIn(await notebook.everything())).toEqual(file);
      expect(valueIn(await notebook.merge(file))).toEqual({ added: 0, updated: 0, known: 1 });
      expect(valueIn(await notebook.everything())).toEqual(file);
    });

    test('the newer of two versions stays, and nothing else goes away', async () => {
      const { notebook, note } = await withNote();
      const articles = [fakeArticle({ id: note.articleId })];
      const older = { ...note, note: 'cũ', updated: note.updated - 1 };
      expect(valueIn(await notebook.merge({ articles, items: [], annotations: [older] })).known).toBe(1);
      expect(await saved(notebook)).toEqual([note]);
      const newer = { ...note, note: 'mới', updated: note.updated + 1 };
      expect(valueIn(await notebook.merge({ articles, items: [], annotations: [newer] })).updated).toBe(1);
      expect(await saved(notebook)).toMatchObject([{ note: 'mới', revision: 2 }]);
      expect(valueIn(await notebook.merge({ articles: [], items: [], annotations: [] }))).toEqual({
        added: 0,
        updated: 0,
        known: 0,
      });
      expect(await saved(notebook)).toHaveLength(1);
    });

    test('an article of the file that we know under another id becomes ours', async () => {
      const { notebook, article, note } = await withNote();
      const [stranger] = file.annotations;
      const theirs = { ...fakeAnnotation({ id: annotationId('theirs') }), articleId: articleId('article-1') };
      expect(stranger?.articleId).toBe('article-1');
      await notebook.merge({
        articles: [fakeArticle({ firstSeen: article.firstSeen + 1 })],
        items: [],
        annotations: [theirs],
      });
      const contents = valueIn(await notebook.everything());
      expect(contents.articles.map((item) => item.id)).toEqual([article.id]);
      expect(contents.annotations.map((item) => item.articleId)).toEqual([article.id, article.id]);
      expect(contents.annotations.map((item) => item.id).sort()).toEqual([note.id, 'theirs'].sort());
    });

    test('an article of the file that joins two of ours joins them', async () => {
      const notebook = await make();
      const one = valueIn(await notebook.keepArticle(fakeSighting({ addresses: ['https://bao.example/1'] })));
      const two = valueIn(await notebook.keepArticle(fakeSighting({ addresses: ['https://bao.example/2'] })));
      const put = [one, two].map((article, index) =>
        fakeAnnotation({ id: annotationId(`n${index}`), articleId: article.id }),
      );
      await notebook.apply({ put, remove: [] });
      const addresses = ['https://bao.example/1', 'https://bao.example/2'];
      await notebook.merge({ articles: [fakeArticle({ addresses, firstSeen: 0 })], items: [], annotations: [] });
      const contents = valueIn(await notebook.everything());
      expect(contents.articles).toHaveLength(1);
      for (const id of [one.id, two.id, articleId('article-1')]) {
        expect(valueIn(await notebook.annotationsOf(id))).toHaveLength(2);
      }
    });

    test('a note whose article is nowhere refuses the whole file', async () => {
      const notebook = await make();
      const annotations = [...file.annotations, fakeAnnotation({ id: annotationId('x'), articleId: articleId('y') })];
      expect(failureIn(await notebook.merge({ ...file, items: [], annotations }))).toMatchObject({ kind: 'invalid' });
      expect(valueIn(await notebook.everything())).toEqual({ articles: [], annotations: [], items: [] });
    });
  });

  describe(`${name}: watching`, () => {
    test('every change is told with its articles, until one stops', async () => {
      const { notebook, article } = await withArticle();
      const heard: Change[] = [];
      const stop = notebook.watch((change) => heard.push(change));
      await notebook.apply({ put: [fakeAnnotation({ articleId: article.id })], remove: [] });
      await vi.waitFor(() => expect(heard).toContainEqual({ articleIds: [article.id] }));
      await notebook.keepDraft(fakeDraft());
      await vi.waitFor(() => expect(heard).toContainEqual({ articleIds: [] }));
      const count = heard.length;
      stop();
      await notebook.dropDraft(draftId('draft-1'));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toHaveLength(count);
    });

    test('a failed edit is not told', async () => {
      const { notebook, note } = await withNote();
      await new Promise((resolve) => setTimeout(resolve, 20));
      const heard = vi.fn();
      notebook.watch(heard);
      await notebook.apply({ put: [{ ...note, revision: 9, note: 'khác' }], remove: [] });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).not.toHaveBeenCalled();
    });
  });
};
