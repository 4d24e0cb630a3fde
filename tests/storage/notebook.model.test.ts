import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation, Edit } from '../../core/model/annotation';
import type { ArticleId } from '../../core/model/ids';
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
  fakeSighting,
  tickingClock,
  valueIn,
} from '../support/notes';

/** One act on a notebook. Names are few, so that acts meet: `of` picks an article that is there, `from` an old state. */
type Act =
  | { readonly kind: 'keep' | 'find'; readonly addresses: readonly number[] }
  | { readonly kind: 'put'; readonly id: number; readonly of: number; readonly note: number }
  | { readonly kind: 'change' | 'remove'; readonly id: number; readonly from: number; readonly note: number }
  | { readonly kind: 'undo'; readonly from: number }
  | { readonly kind: 'merge'; readonly id: number; readonly article: number; readonly addresses: readonly number[] };

const small = fc.nat({ max: 3 });
const addresses = fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 });
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('keep' as const, 'find' as const), addresses }),
    fc.record({ kind: fc.constant('put' as const), id: small, of: small, note: small }),
    fc.record({ kind: fc.constantFrom('change' as const, 'remove' as const), id: small, from: small, note: small }),
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
      case 'undo': {
        const inverse = nth(this.inverses, act.from);
        return inverse && this.apply(inverse.put, inverse.remove);
      }
      case 'merge': {
        const id = articleId(`file${act.article}`);
        const articles = [fakeArticle({ id, addresses: act.addresses.map(address), firstSeen: act.article })];
        const annotations = [fakeAnnotation({ id: annotationId(`n${act.id}`), articleId: id, note: 'từ tệp' })];
        return this.notebook.merge({ articles, annotations });
      }
    }
  }

  private async apply(put: Edit['put'], remove: Edit['remove']): Promise<Result<Applied>> {
    const applied = await this.notebook.apply({ put, remove });
    if (applied.ok) {
      this.states.push(...applied.value.annotations);
      this.inverses.push(applied.value.inverse);
    }
    return applied;
  }
}

const sorted = ({ articles, annotations }: Contents): Contents => ({
  articles: [...articles].sort((one, other) => (one.id < other.id ? -1 : 1)),
  annotations,
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
