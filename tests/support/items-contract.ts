import { describe, expect, test, vi } from 'vitest';
import type { Item } from '../../core/model/item';
import type { Change, Notebook } from '../../core/model/notebook';
import {
  articleId,
  failureIn,
  fakeArticle,
  fakeCorrection,
  fakeFollowUp,
  fakeSighting,
  itemId,
  valueIn,
} from './notes';

/** What every notebook promises of corrections and follow-ups. */
export const itemsContract = (name: string, make: () => Notebook | Promise<Notebook>): void => {
  const address = 'https://bao.example/a';
  const withArticle = async () => {
    const notebook = await make();
    return { notebook, article: valueIn(await notebook.keepArticle(fakeSighting({ addresses: [address] }))) };
  };
  const put = async (notebook: Notebook, ...items: readonly Item[]) =>
    valueIn(await notebook.apply({ put: [], remove: [], items: { put: items, remove: [] } }));
  const all = async (notebook: Notebook) => valueIn(await notebook.everything()).items;
  const namesAt = async (notebook: Notebook, addresses: readonly string[], site: string | null) =>
    valueIn(await notebook.itemsAt({ addresses, site }))
      .map(({ id }) => id)
      .sort();

  describe(`${name}: corrections and follow-ups`, () => {
    test('hold on their page, on their site, or everywhere', async () => {
      const { notebook, article } = await withArticle();
      await put(
        notebook,
        fakeCorrection({ id: itemId('everywhere') }),
        fakeCorrection({ id: itemId('site'), scope: { kind: 'site', host: 'bao.example' } }),
        fakeCorrection({ id: itemId('page'), scope: { kind: 'page', articleId: article.id } }),
        fakeFollowUp({ articleId: article.id }),
      );
      expect(await namesAt(notebook, [address], 'bao.example')).toEqual(['everywhere', 'follow-up', 'page', 'site']);
      expect(await namesAt(notebook, ['https://bao.example/b'], 'bao.example')).toEqual(['everywhere', 'site']);
      expect(await namesAt(notebook, ['https://khac.example/b'], 'khac.example')).toEqual(['everywhere']);
      expect(await namesAt(notebook, [], null)).toEqual(['everywhere']);
      expect(await all(notebook)).toHaveLength(4);
    });

    test('are taken back and done again as one act', async () => {
      const { notebook, article } = await withArticle();
      const { inverse } = await put(notebook, fakeCorrection(), fakeFollowUp({ articleId: article.id }));
      const back = valueIn(await notebook.apply(inverse));
      expect(await all(notebook)).toEqual([]);
      const again = valueIn(await notebook.apply(back.inverse));
      expect(again.items.map(({ revision }) => revision)).toEqual([3, 3]);
      expect(await all(notebook)).toHaveLength(2);
    });

    test('made in two tabs at once are one, and nothing conflicts', async () => {
      const { notebook, article } = await withArticle();
      const followUp = fakeFollowUp({ articleId: article.id });
      const [one, other] = await Promise.all([
        put(notebook, fakeCorrection(), followUp),
        put(notebook, fakeCorrection({ created: 7 }), { ...followUp, created: 7 }),
      ]);
      expect(one.items).toEqual(other.items);
      expect(await all(notebook)).toHaveLength(2);
    });

    test('a change that is based on an older state is a conflict and changes nothing', async () => {
      const { notebook, article } = await withArticle();
      const { items } = await put(notebook, fakeFollowUp({ articleId: article.id }));
      const [first] = items;
      if (first?.kind !== 'follow-up') throw new Error('nothing was put');
      await put(notebook, { ...first, done: 5 });
      const late = { put: [{ ...first, done: 9 }, fakeCorrection()], remove: [] };
      expect(failureIn(await notebook.apply({ put: [], remove: [], items: late }))).toEqual({
        kind: 'conflict',
        id: first.id,
      });
      expect(await all(notebook)).toMatchObject([{ done: 5, revision: 2 }]);
    });

    test('go with their article when two records are joined', async () => {
      const { notebook, article } = await withArticle();
      const mobile = valueIn(await notebook.keepArticle(fakeSighting({ addresses: ['https://m.bao.example/a'] })));
      await put(
        notebook,
        fakeFollowUp({ articleId: mobile.id }),
        fakeCorrection({ scope: { kind: 'page', articleId: mobile.id } }),
      );
      await notebook.keepArticle(fakeSighting({ addresses: [address, 'https://m.bao.example/a'] }));
      expect(await namesAt(notebook, [address], null)).toEqual(['correction', 'follow-up']);
      const moved = await put(notebook, fakeFollowUp({ id: itemId('late'), articleId: mobile.id }));
      expect(moved.items).toMatchObject([{ articleId: article.id }]);
    });

    test('of an article that is nowhere are refused', async () => {
      const notebook = await make();
      const items = { put: [fakeFollowUp({ articleId: articleId('nowhere') })], remove: [] };
      expect(failureIn(await notebook.apply({ put: [], remove: [], items }))).toMatchObject({ kind: 'invalid' });
    });

    test('come in by a file: the newer one stays, the same ones are known', async () => {
      const notebook = await make();
      const article = fakeArticle();
      const items = [fakeCorrection({ updated: 10 }), fakeFollowUp({ articleId: article.id, updated: 10 })];
      const file = { articles: [article], annotations: [], items };
      expect(valueIn(await notebook.merge(file))).toEqual({ added: 2, updated: 0, known: 0 });
      expect(valueIn(await notebook.merge(file))).toEqual({ added: 0, updated: 0, known: 2 });
      const done = { ...file, items: [fakeFollowUp({ articleId: article.id, updated: 20, done: 15 })] };
      expect(valueIn(await notebook.merge(done))).toEqual({ added: 0, updated: 1, known: 0 });
      expect(valueIn(await notebook.merge(file))).toEqual({ added: 0, updated: 0, known: 2 });
      expect((await all(notebook)).find(({ kind }) => kind === 'follow-up')).toMatchObject({ done: 15 });
    });

    test('are told with their article, and corrections as such', async () => {
      const { notebook, article } = await withArticle();
      const heard: Change[] = [];
      const stop = notebook.watch((change) => heard.push(change));
      await put(notebook, fakeCorrection());
      await vi.waitFor(() => expect(heard).toContainEqual({ articleIds: [], corrections: true }));
      await put(notebook, fakeFollowUp({ articleId: article.id }));
      await vi.waitFor(() => expect(heard).toContainEqual({ articleIds: [article.id] }));
      stop();
    });
  });
};
