import { expect, test } from 'vitest';
import { readOnly } from '../../messages/private-window';
import { memoryNotebook } from '../../storage/notebook.memory';
import { countingIds, fakeAnnotation, fakeDraft, fakeSighting, tickingClock, valueIn } from '../support/notes';

const begin = async () => {
  const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
  const article = valueIn(await notebook.keepArticle(fakeSighting()));
  const { annotations } = valueIn(
    await notebook.apply({ put: [fakeAnnotation({ articleId: article.id })], remove: [] }),
  );
  await notebook.keepDraft(fakeDraft());
  return { notebook, inPrivate: readOnly(notebook), article, annotations };
};

test('a private window writes nothing', async () => {
  const { notebook, inPrivate, article, annotations } = await begin();
  const before = [await notebook.everything(), await notebook.drafts()];
  const remove = annotations.map(({ id, revision }) => ({ id, revision }));
  const answers = [
    await inPrivate.keepArticle(fakeSighting({ addresses: ['https://bao.example/private'] })),
    await inPrivate.apply({ put: [], remove }),
    await inPrivate.keepDraft(fakeDraft({ note: 'riêng', updated: 99 })),
    await inPrivate.dropDraft(fakeDraft().id),
    await inPrivate.merge({
      articles: [article],
      items: [],
      annotations: [fakeAnnotation({ articleId: article.id, updated: 1e13 })],
    }),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, failure: { kind: 'private-window' } });
  expect([await notebook.everything(), await notebook.drafts()]).toEqual(before);
});

test('a private window reads what was kept', async () => {
  const { inPrivate, article, annotations } = await begin();
  expect(valueIn(await inPrivate.annotationsOf(article.id))).toEqual(annotations);
  expect(valueIn(await inPrivate.drafts())).toEqual([fakeDraft()]);
  expect(valueIn(await inPrivate.findArticle(['https://bao.example/none', ...article.addresses]))).toEqual(article);
});

test('a look-up in a private window joins no records', async () => {
  const { notebook, inPrivate, article } = await begin();
  const other = 'https://bao.example/another';
  await notebook.keepArticle(fakeSighting({ addresses: [other] }));
  expect(valueIn(await inPrivate.findArticle([...article.addresses, other]))).toEqual(article);
  expect(valueIn(await notebook.everything()).articles).toHaveLength(2);
});
