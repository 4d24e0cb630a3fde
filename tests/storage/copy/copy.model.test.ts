import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '../../../core/model/annotation';
import type { ArticleId } from '../../../core/model/ids';
import type { Item } from '../../../core/model/item';
import type { DexieNotebook } from '../../../storage/notebook.dexie';
import { type MemoryFiles, memoryFiles } from '../../support/copy-files';
import { databaseOf, heldIn, openNotebook, type Rows, rowsIn, tamper, watchedKeeper } from '../../support/copy-keeper';
import {
  annotationId,
  countingIds,
  fakeAnnotation,
  fakeCorrection,
  fakeFollowUp,
  fakeSighting,
  itemId,
  tickingClock,
  valueIn,
} from '../../support/notes';

/** What happens to a notebook and its copy. Names are few, so that acts meet. */
type Act =
  | { readonly kind: 'keep' | 'find'; readonly addresses: readonly number[] }
  | { readonly kind: 'put' | 'follow'; readonly id: number; readonly of: number; readonly note: number }
  | { readonly kind: 'correct'; readonly id: number }
  | { readonly kind: 'remove' | 'drop'; readonly id: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'copy' | 'start' }
  /** The background dies after so many files of the copy were written. */
  | { readonly kind: 'kill'; readonly after: number }
  /** What the database may come back as one day. */
  | { readonly kind: 'remember' };

/** What the browser makes of the database in the end. */
type Fault = 'emptied' | 'older' | 'rows' | 'articles';

const small = fc.nat({ max: 3 });
const addresses = fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 2 });
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('keep' as const, 'find' as const), addresses }),
    fc.record({ kind: fc.constantFrom('put' as const, 'follow' as const), id: small, of: small, note: small }),
    fc.record({ kind: fc.constant('correct' as const), id: small }),
    fc.record({ kind: fc.constantFrom('remove' as const, 'drop' as const), id: small }),
    fc.record({ kind: fc.constant('undo' as const) }),
    fc.record({ kind: fc.constantFrom('copy' as const, 'start' as const) }),
    fc.record({ kind: fc.constant('kill' as const), after: fc.nat({ max: 4 }) }),
    fc.record({ kind: fc.constant('remember' as const) }),
  ),
  { maxLength: 25 },
);
const faults = fc.constantFrom<Fault>('emptied', 'older', 'rows', 'articles');

const address = (name: number): string => `https://bao.example/${name}`;
const killed = { kind: 'unavailable', detail: 'killed' } as const;

class World {
  readonly indexedDB = new IDBFactory();
  readonly files: MemoryFiles = memoryFiles();
  readonly clock = tickingClock();
  readonly makeId = countingIds();
  readonly notebook: DexieNotebook = openNotebook(this.indexedDB, this.clock, this.makeId);
  readonly articles: ArticleId[] = [];
  undo: Parameters<DexieNotebook['apply']>[0] | null = null;
  older: Rows | null = null;

  async perform(act: Act): Promise<unknown> {
    switch (act.kind) {
      case 'find':
        return this.notebook.findArticle(act.addresses.map(address));
      case 'keep': {
        const kept = valueIn(await this.notebook.keepArticle(fakeSighting({ addresses: act.addresses.map(address) })));
        return this.articles.push(kept.id);
      }
      case 'put': {
        const at = this.articles.at(act.of % Math.max(1, this.articles.length));
        const id = annotationId(`n${act.id}`);
        const stands = await this.annotation(`n${act.id}`);
        const wanted = stands ?? (at && fakeAnnotation({ id, articleId: at }));
        return wanted && this.apply({ put: [{ ...wanted, note: `${act.note}` }], remove: [] });
      }
      case 'remove': {
        const stands = await this.annotation(`n${act.id}`);
        return stands && this.apply({ put: [], remove: [stands] });
      }
      case 'follow': {
        const at = this.articles.at(act.of % Math.max(1, this.articles.length));
        const stands = await this.item(`f${act.id}`);
        const wanted = stands ?? (at && fakeFollowUp({ id: itemId(`f${act.id}`), articleId: at }));
        return wanted && this.items([{ ...wanted, done: act.note } as Item], []);
      }
      case 'correct':
        return (await this.item(`c${act.id}`)) ?? this.items([fakeCorrection({ id: itemId(`c${act.id}`) })], []);
      case 'drop': {
        const stands = (await this.item(`f${act.id}`)) ?? (await this.item(`c${act.id}`));
        return stands && this.items([], [stands]);
      }
      case 'undo':
        return this.undo && this.apply(this.undo);
      case 'copy':
        return watchedKeeper(this.notebook, this.files).keeper.keepUp();
      case 'start':
        return watchedKeeper(this.notebook, this.files).keeper.start(false);
      case 'kill':
        this.files.failAfter(act.after, killed);
        await watchedKeeper(this.notebook, this.files).keeper.keepUp();
        return this.files.failAfter(0, null);
      case 'remember':
        this.older = await rowsIn(this.indexedDB);
        return this.older;
    }
  }

  /** The database after the fault. */
  async broken(fault: Fault): Promise<IDBFactory> {
    switch (fault) {
      case 'emptied':
        return new IDBFactory();
      case 'older':
        return this.older === null ? new IDBFactory() : databaseOf(this.older);
      case 'rows':
        await tamper(this.indexedDB, async (database) => {
          const names = ['n0', 'n2', 'n3'].map(annotationId);
          await database.annotations.bulkDelete(names);
          await database.items.bulkDelete(['f1', 'c0', 'c1'].map(itemId));
        });
        return this.indexedDB;
      case 'articles':
        await tamper(this.indexedDB, async (database) => {
          const [first] = await database.articles.toCollection().primaryKeys();
          if (first === undefined) return;
          await database.articles.delete(first);
          await database.annotations.where('articleId').equals(first).delete();
          await database.items.where('concerns').equals(`article ${first}`).delete();
        });
        return this.indexedDB;
    }
  }

  private async apply(edit: Parameters<DexieNotebook['apply']>[0]): Promise<void> {
    const applied = await this.notebook.apply(edit);
    if (applied.ok) this.undo = applied.value.inverse;
  }
  private items(put: readonly Item[], remove: readonly Item[]): Promise<void> {
    return this.apply({ put: [], remove: [], items: { put, remove } });
  }
  private async annotation(name: string): Promise<Annotation | null> {
    return valueIn(await this.notebook.annotation(annotationId(name)));
  }
  private async item(name: string): Promise<Item | undefined> {
    return valueIn(await this.notebook.everything()).items.find(({ id }) => id === name);
  }
}

test('whatever happened and whatever the browser lost: what was acknowledged is there again, and nothing that was removed', async () => {
  await fc.assert(
    fc.asyncProperty(acts, faults, async (list, fault) => {
      const world = new World();
      for (const act of list) await world.perform(act);
      // A start of the background after the last kill, with a sound database, as every start is but the one after a loss.
      await watchedKeeper(world.notebook, world.files).keeper.start(false);
      const before = await heldIn(world.notebook);
      const after = openNotebook(await world.broken(fault), world.clock, world.makeId);
      await watchedKeeper(after, world.files).keeper.start(true);
      expect(await heldIn(after)).toEqual(before);
      const { counted, found } = valueIn(await after.recount());
      expect(counted).toEqual(found);
      const written = new Map(world.files.texts);
      await watchedKeeper(after, world.files).keeper.start(true);
      expect(world.files.texts).toEqual(written);
    }),
    { numRuns: 60 },
  );
}, 240_000);

test('where the copy was behind when the browser lost the database, every record is as the later of the two had it', async () => {
  await fc.assert(
    fc.asyncProperty(acts, acts, async (list, afterwards) => {
      const world = new World();
      for (const act of list) await world.perform(act);
      await watchedKeeper(world.notebook, world.files).keeper.start(false);
      const copied = await heldIn(world.notebook);
      for (const act of afterwards.filter(({ kind }) => !['copy', 'start', 'kill'].includes(kind)))
        await world.perform(act);
      const after = openNotebook(new IDBFactory(), world.clock, world.makeId);
      await watchedKeeper(after, world.files).keeper.start(true);
      expect(await heldIn(after)).toEqual(copied);
    }),
    { numRuns: 25 },
  );
}, 240_000);
