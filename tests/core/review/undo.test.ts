import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation, Edit } from '../../../core/model/annotation';
import type { ArticleId } from '../../../core/model/ids';
import type { Notebook } from '../../../core/model/notebook';
import {
  did,
  dropRedo,
  dropUndo,
  emptyHistory,
  type History,
  nextRedo,
  nextUndo,
  redid,
  undid,
} from '../../../core/review/undo';
import { memoryNotebook } from '../../../storage/notebook.memory';
import {
  annotationId,
  countingIds,
  failureIn,
  fakeAnnotation,
  fakeSighting,
  tickingClock,
  valueIn,
} from '../../support/notes';

/** A surface that applies what its history tells. */
class Desk {
  history: History<string> = emptyHistory;
  constructor(
    readonly notebook: Notebook,
    readonly articleId: ArticleId,
  ) {}

  static async set(): Promise<Desk> {
    const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
    return new Desk(notebook, valueIn(await notebook.keepArticle(fakeSighting())).id);
  }
  async act(edit: Edit, label = 'act'): Promise<void> {
    this.history = did(this.history, { label, edit, applied: valueIn(await this.notebook.apply(edit)) });
  }
  async undo(): Promise<boolean> {
    const step = nextUndo(this.history);
    if (step) this.history = undid(this.history, valueIn(await this.notebook.apply(step.edit)));
    return step !== null;
  }
  async redo(): Promise<boolean> {
    const step = nextRedo(this.history);
    if (step) this.history = redid(this.history, valueIn(await this.notebook.apply(step.edit)));
    return step !== null;
  }
  async shown(): Promise<readonly string[]> {
    const { annotations } = valueIn(await this.notebook.everything());
    return annotations.map((annotation) => `${annotation.id}:${annotation.colour}:${annotation.note}`).sort();
  }
  async read(id: string): Promise<Annotation | null> {
    return valueIn(await this.notebook.annotation(annotationId(id)));
  }
  fresh(id: string): Annotation {
    return fakeAnnotation({ id: annotationId(id), articleId: this.articleId, note: 'đầu' });
  }
}

const change = async (desk: Desk, id: string, note: string): Promise<void> => {
  const stands = await desk.read(id);
  if (stands) await desk.act({ put: [{ ...stands, note }], remove: [] });
};

type Kind = 'put' | 'change' | 'remove' | 'undo';

const perform = async (
  desk: Desk,
  { id, kind, note }: { readonly id: string; readonly kind: Kind; readonly note: string },
): Promise<void> => {
  const stands = await desk.read(id);
  if (kind === 'undo') await desk.undo();
  else if (kind === 'change') await change(desk, id, note);
  else if (kind === 'put' && !stands) await desk.act({ put: [desk.fresh(id)], remove: [] });
  else if (kind === 'remove' && stands) await desk.act({ put: [], remove: [stands] });
};

describe('taking back and doing again', () => {
  test('several changes of one note, one after the other', async () => {
    const desk = await Desk.set();
    await desk.act({ put: [desk.fresh('a')], remove: [] });
    await change(desk, 'a', 'hai');
    await change(desk, 'a', 'ba');
    expect(await desk.undo()).toBe(true);
    expect((await desk.read('a'))?.note).toBe('hai');
    await desk.undo();
    expect((await desk.read('a'))?.note).toBe('đầu');
    await desk.undo();
    expect(await desk.read('a')).toBeNull();
    expect(await desk.undo()).toBe(false);
    for (const note of ['đầu', 'hai', 'ba']) {
      await desk.redo();
      expect((await desk.read('a'))?.note).toBe(note);
    }
    expect(await desk.redo()).toBe(false);
  });

  test('a new act forgets what was undone', async () => {
    const desk = await Desk.set();
    await desk.act({ put: [desk.fresh('a')], remove: [] });
    await desk.undo();
    await desk.act({ put: [desk.fresh('b')], remove: [] });
    expect(nextRedo(desk.history)).toBeNull();
  });

  test('what somebody else changed is not undone over their heads', async () => {
    const desk = await Desk.set();
    await desk.act({ put: [desk.fresh('a')], remove: [] });
    await change(desk, 'a', 'của tôi');
    const stands = await desk.read('a');
    await desk.notebook.apply({ put: stands ? [{ ...stands, note: 'của người khác' }] : [], remove: [] });
    await change(desk, 'a', 'lại của tôi');
    await desk.undo();
    expect((await desk.read('a'))?.note).toBe('của người khác');
    const step = nextUndo(desk.history);
    expect(step && failureIn(await desk.notebook.apply(step.edit))).toMatchObject({ kind: 'conflict' });
    expect((await desk.read('a'))?.note).toBe('của người khác');
    expect(dropUndo(desk.history).done).toHaveLength(desk.history.done.length - 1);
  });

  test('whatever was done can be taken back to the beginning and done again to the end', async () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<Kind[]>('put', 'change', 'remove', 'undo')),
      {
        maxLength: 25,
      },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const desk = await Desk.set();
        for (const [index, [id, kind]] of list.entries()) await perform(desk, { id, kind, note: `lần ${index}` });
        const end = await desk.shown();
        const back: (readonly string[])[] = [];
        while (await desk.undo()) back.push(await desk.shown());
        expect(await desk.shown()).toEqual([]);
        const forth: (readonly string[])[] = [];
        while (forth.length < back.length && (await desk.redo())) forth.push(await desk.shown());
        if (back.length > 0) expect(forth.at(-1)).toEqual(end);
        expect(forth.slice(0, -1).reverse()).toEqual(back.slice(0, -1));
      }),
      { numRuns: 60 },
    );
  });

  test('a history that has nothing does nothing', () => {
    const nothing = { annotations: [], items: [], inverse: { put: [], remove: [] } };
    expect(undid(emptyHistory, nothing)).toEqual(emptyHistory);
    expect(redid(emptyHistory, nothing)).toEqual(emptyHistory);
    expect(dropRedo(emptyHistory)).toEqual(emptyHistory);
  });
});
