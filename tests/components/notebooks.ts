import { exampleNow } from '../../components/common/example.fixture';
import type { Annotation, Draft } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { Item } from '../../core/model/item';
import type { Notebook } from '../../core/model/notebook';
import { failed, type StorageFailure } from '../../core/model/result';
import { memoryNotebook } from '../../storage/notebook.memory';
import { countingIds } from '../support/notes';

/** A notebook in memory that holds these notes, each as it is given. */
export async function notebookWith(
  articles: readonly ArticleRecord[] = [],
  annotations: readonly Annotation[] = [],
  items: readonly Item[] = [],
): Promise<Notebook> {
  const notebook = memoryNotebook({ now: () => exampleNow, makeId: countingIds() });
  const merged = await notebook.merge({ articles, annotations, items });
  if (!merged.ok) throw new Error(merged.failure.kind);
  return notebook;
}

/** The same notebook, of which these methods fail. */
export const failing = (
  notebook: Notebook,
  methods: readonly (keyof Notebook)[],
  failure: StorageFailure,
): Notebook => ({
  ...notebook,
  ...Object.fromEntries(methods.map((method) => [method, async () => failed(failure)])),
});

/** All drafts that a notebook keeps. */
export async function draftsOf(notebook: Notebook): Promise<readonly Draft[]> {
  const drafts = await notebook.drafts();
  return drafts.ok ? drafts.value : [];
}

export async function allOf(notebook: Notebook): Promise<readonly Annotation[]> {
  const all = await notebook.everything();
  return all.ok ? all.value.annotations : [];
}
