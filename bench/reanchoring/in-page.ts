import type { Anchor } from '../../core/model/anchor';
import type { AnnotationId, Id } from '../../core/model/ids';
import { dexieNotebook } from '../../storage/notebook.dexie';

/** Keeps highlights of one article; runs in a page of the extension. */
export async function keep(address: string, anchors: readonly Anchor[]): Promise<number> {
  let last = 0;
  const makeId = <Sort extends string>(): Id<Sort> => {
    last += 1;
    return `bench-${Date.now()}-${last}` as Id<Sort>;
  };
  const notebook = dexieNotebook({ now: Date.now, makeId });
  const meta = {
    title: 'Bài dài',
    byline: null,
    published: null,
    outlet: 'localhost',
    source: null,
    canonical: null,
    language: 'vi',
  };
  const kept = await notebook.keepArticle({ meta, addresses: [address], visited: address });
  if (!kept.ok) throw new Error(`not kept: ${kept.failure.kind}`);
  const put = anchors.map((anchor) => ({
    id: makeId() as AnnotationId,
    articleId: kept.value.id,
    anchor,
    colour: 'yellow' as const,
    note: '',
    tags: [],
    about: { officials: [], documents: [] },
    created: 0,
    updated: 0,
    revision: 0,
  }));
  const applied = await notebook.apply({ put, remove: [] });
  if (!applied.ok) throw new Error(`not kept: ${applied.failure.kind}`);
  return applied.value.annotations.length;
}
