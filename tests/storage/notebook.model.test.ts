import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation, Edit } from '../../core/model/annotation';
import type { ArticleId } from '../../core/model/ids';
import type { Item, ItemEdit } from '../../core/model/item';
import type { Applied, Contents, Notebook } from '../../core/model/notebook';
import type { Result } from '../../core/model/result';
import type { Tallied } from '../../core/model/tally';
import { dexieNotebook } from '../../storage/notebook.dexie';
import { memoryNotebook } from '../../storage/notebook.memory';
import {
  annotationId,
  articleId,
  countingIds,
  fakeAnnotation,
  fakeArticle,
  fakeFollowUp,
  fakeSighting,
  itemId,
  tickingClock,
  valueIn,
} from '../support/notes';

/** One act on a notebook. Names are few, so that acts meet: `of` picks an article that is there, `from` an old state. */
type Act =
  | { readonly kind: 'keep' | 'find'; readonly addresses: readonly number[] }
  | { readonly kind: 'put'; readonly id: number; readonly of: number; readonly note: number }
  | { readonly kind: 'change' | 'remove'; readonly id: number; readonly from: number; readonly note: number }
  | { readonly kind: 'follow' | 'unfollow'; readonly id: number; readonly of: number; readonly done: number }
  | { readonly kind: 'undo'; readonly from: number }
  | { readonly kind: 'merge'; readonly id: number; readonly article: number; readonly addresses: readonly number[] };

const small = fc.nat({ max: 3 });
const addresses = fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 });
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('keep' as const, 'find' as const), addresses }),
    fc.record({ kind: fc.constant('put' as const), id: small, of: small, note: small }),
    fc.record({ kind: fc.constantFrom('change' as const, 'remove' as const), id: small, from: small, note: small }),
    fc.record({ kind: fc.constantFrom('follow' as const, 'unfollow' as const), id: small, of: small, done: small }),
    fc.record({ kind: fc.constant('undo' as const), from: small }),
    fc.record({ kind: fc.constant('merge' as const), id: small, article: small, addresses }),
  ),
  { maxLength: 30 },
);

const address = (name: number): string => `https://bao.example/${name}`;
const nth = <T>(list: readonly T[], index: number): T | undefined => list.at(-1 - (index % Math.max(list.length, 1)));

/** A notebook with what its user remembers of it: article ids and old states, some of them out of date. */
class Memory {
  readonly articles: ArticleId[] = [];
  readonly states: Annotation[] = [];
  readonly followUps: Item[] = [];
  readonly inverses: Edit[] = [];
  constructor(readonly notebook: Notebook & Tallied) {}

  async perform(act: Act): Promise<unknown> {
    switch (act.kind) {
      case 'find':
        return this.notebook.findArticle(act.addresses.map(address));
      case 'keep': {
        const kept = await this.notebook.keepArticle(fakeSighting({ addresses: act.addresses.map(address) }));
        this.articles.push(valueIn(kept).id);
        return kept;
      }
      case 'put': {
        const of = nth(this.articles, act.of) ?? articleId('nowhere');
        return this.apply([fakeAnnotation({ id: annotationId(`n${act.id}`), articleId: of, note: `${act.note}` })], []);
      }
      case 'change': {
        const state = nth(
          this.states.filter((old) => old.id === `n${act.id}`),
          act.from,
        );
        return state && this.apply([{ ...state, note: `${act.note}` }], []);
      }
      case 'remove': {
        const state = nth(
          this.states.filter((old) => old.id === `n${act.id}`),
          act.from,
        );
        return state && this.apply([], [state]);
      }
      case 'follow': {
        const articleId = nth(this.articles, act.of);
        const old = nth(this.followUps, act.id);
        const revision = old?.id === `f${act.id}` ? old.revision : 0;
        const followUp = articleId && fakeFollowUp({ id: itemId(`f${act.id}`), articleId, done: act.done, revision });
        return followUp && this.apply([], [], { put: [followUp], remove: [] });
      }
      case 'unfollow': {
        const old = nth(this.followUps, act.id);
        return old && this.apply([], [], { put: [], remove: [old] });
      }
      case 'undo': {
        const inverse = nth(this.inverses, act.from);
        return inverse && this.apply(inverse.put, inverse.remove, inverse.items);
      }
      case 'merge': {
        const id = articleId(`file${act.article}`);
        const articles = [fakeArticle({ id, addresses: act.addresses.map(address), firstSeen: act.article })];
        const annotations = [fakeAnnotation({ id: annotationId(`n${act.id}`), articleId: id, note: 'từ tệp' })];
        return this.notebook.merge({ articles, items: [], annotations });
      }
    }
  }

  private async apply(put: Edit['put'], remove: Edit['remove'], items?: ItemEdit): Promise<Result<Applied>> {
    const applied = await this.notebook.apply({ put, remove, ...(items === undefined ? {} : { items }) });
    if (applied.ok) {
      this.followUps.push(...applied.value.items);
      this.states.push(...applied.value.annotations);
      this.inverses.push(applied.value.inverse);
    }
    return applied;
  }
}

const sorted = ({ articles, annotations, items }: Contents): Contents => ({
  articles: [...articles].sort((one, other) => (one.id < other.id ? -1 : 1)),
  annotations,
  items,
});

const isSound = async (notebook: Notebook & Tallied): Promise<void> => {
  const { articles, annotations } = valueIn(await notebook.everything());
  const ids = new Set(articles.map((article) => article.id));
  for (const annotation of annotations) expect(ids.has(annotation.articleId)).toBe(true);
  const all = articles.flatMap((article) => article.addresses);
  expect(new Set(all).size).toBe(all.length);
  const { counted, found } = valueIn(await notebook.recount());
  expect(counted).toEqual(found);
  expect(found.annotations).toBe(annotations.length);
};

test('Dexie and memory answer alike to whatever is done, and stay sound', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const memory = new Memory(memoryNotebook({ now: tickingClock(), makeId: countingIds() }));
      const dexie = new Memory(
        dexieNotebook({ now: tickingClock(), makeId: countingIds(), indexedDB: new IDBFactory(), IDBKeyRange }),
      );
      for (const act of list) {
        expect(await dexie.perform(act)).toEqual(await memory.perform(act));
        const contents = sorted(valueIn(await memory.notebook.everything()));
        expect(sorted(valueIn(await dexie.notebook.everything()))).toEqual(contents);
      }
      await isSound(memory.notebook);
      await isSound(dexie.notebook);
      for (const id of memory.articles) {
        const known = valueIn(await memory.notebook.annotationsOf(id));
        expect(valueIn(await dexie.notebook.annotationsOf(id))).toEqual(known);
        expect(valueIn(await dexie.notebook.articles([id]))).toHaveLength(1);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
