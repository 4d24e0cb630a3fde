import { expect, it } from 'vitest';
import type { Contents } from '../../../core/model/notebook';
import { importedEdit } from '../../../core/review/imported';
import { did, emptyHistory, nextRedo, nextUndo, redid, undid } from '../../../core/review/undo';
import { memoryNotebook } from '../../../storage/notebook.memory';
import {
  annotationId,
  countingIds,
  fakeAnnotation,
  fakeArticle,
  fakeFollowUp,
  tickingClock,
} from '../../support/notes';

const article = fakeArticle();
const kept = fakeAnnotation({ id: annotationId('cũ'), articleId: article.id, note: 'bản cũ', updated: 1, revision: 1 });
const brought: Contents = {
  articles: [article],
  annotations: [
    { ...kept, note: 'bản mới', updated: 9_999_999_999_999 },
    fakeAnnotation({ id: annotationId('mới'), articleId: article.id, note: 'chỉ có trong tệp' }),
  ],
  items: [fakeFollowUp({ articleId: article.id })],
};

async function begin() {
  const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
  const all = async (): Promise<Contents> => {
    const contents = await notebook.everything();
    if (!contents.ok) throw new Error('not read');
    return contents.value;
  };
  await notebook.merge({ articles: [article], annotations: [kept], items: [] });
  return { notebook, all };
}
const seen = ({ annotations, items }: Contents) => ({
  notes: annotations.map(({ note }) => note).sort(),
  items: items.length,
});

it('an import is taken back and done again like any other act', async () => {
  const { notebook, all } = await begin();
  const before = await all();
  await notebook.merge(brought);
  const after = await all();
  const done = importedEdit(before, after);
  if (done === null) throw new Error('nothing was brought');
  let history = did(emptyHistory, { label: 'nhập', ...done });

  const undone = await notebook.apply(nextUndo(history)?.edit ?? { put: [], remove: [] });
  if (!undone.ok) throw new Error(undone.failure.kind);
  history = undid(history, undone.value);
  expect(seen(await all())).toEqual(seen(before));

  const redone = await notebook.apply(nextRedo(history)?.edit ?? { put: [], remove: [] });
  if (!redone.ok) throw new Error(redone.failure.kind);
  history = redid(history, redone.value);
  expect(seen(await all())).toEqual(seen(after));
  expect(seen(after)).toEqual({ notes: ['bản mới', 'chỉ có trong tệp'], items: 1 });
});

it('an import that brought nothing is no act', async () => {
  const { notebook, all } = await begin();
  const before = await all();
  await notebook.merge(before);
  expect(importedEdit(before, await all())).toBeNull();
});
