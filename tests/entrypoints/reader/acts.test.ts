import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToastMessage } from '../../../components/common/Toast';
import type { Annotation } from '../../../core/model/annotation';
import { failed, success } from '../../../core/model/result';
import { wordsFor } from '../../../core/words';
import { makeActs } from '../../../entrypoints/reader/acts';
import type { Passage } from '../../../entrypoints/reader/passage';
import { beginLife } from '../../../page/lifetime/life';
import { memoryNotebook } from '../../../storage/notebook.memory';
import { settled } from '../../support/browser-api';
import { countingIds, fakeAnchor, fakeSighting, tickingClock } from '../../support/notes';

vi.mock('wxt/browser', () => ({ browser: {} }));

const words = wordsFor('vi');
const passage: Passage = {
  sighting: fakeSighting(),
  anchor: fakeAnchor(),
  about: { officials: ['Lê Thị Thanh Bình'], documents: [] },
};

const begin = () => {
  const errors: unknown[] = [];
  const said: Omit<ToastMessage, 'id'>[] = [];
  const onKept = vi.fn();
  const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
  const life = beginLife({ isConnected: () => true, report: (error) => errors.push(error) });
  const acts = makeActs({ life, notebook, words: () => words, say: (message) => said.push(message), onKept });
  const kept = async (): Promise<readonly Annotation[]> => {
    const contents = await notebook.everything();
    return contents.ok ? contents.value.annotations : [];
  };
  return { acts, notebook, said, kept, onKept, errors };
};
let given: ReturnType<typeof begin>;
beforeEach(() => {
  given = begin();
});
const undoLast = async (): Promise<void> => {
  given.said.at(-1)?.act?.run();
  await settled();
};

describe('highlighting a passage', () => {
  it('keeps it with what it is about, says so, and tells that something was kept', async () => {
    await given.acts.highlight(passage, 'green');
    expect(await given.kept()).toEqual([
      expect.objectContaining({ anchor: passage.anchor, about: passage.about, colour: 'green', note: '', revision: 1 }),
    ]);
    expect(given.said).toEqual([expect.objectContaining({ text: words.toast.highlighted, tone: 'done' })]);
    expect(given.onKept).toHaveBeenCalledOnce();
  });

  it('is taken back by the toast', async () => {
    await given.acts.highlight(passage, 'green');
    await undoLast();
    expect(await given.kept()).toEqual([]);
    expect(given.said.at(-1)).toMatchObject({ text: words.toast.undone, act: { label: words.common.redo } });
    // The same button now does it again.
    await undoLast();
    expect(await given.kept()).toEqual([expect.objectContaining({ anchor: passage.anchor, colour: 'green' })]);
    expect(given.said.at(-1)).toMatchObject({ text: words.toast.highlighted, act: { label: words.common.undo } });
  });

  it('says why it was not kept, and keeps nothing', async () => {
    given.notebook.keepArticle = async () => failed({ kind: 'full' });
    await given.acts.highlight(passage, 'green');
    expect(given.said).toEqual([{ text: words.failure({ kind: 'full' }), tone: 'refusal', act: null }]);
    expect(await given.kept()).toEqual([]);
    expect(given.onKept).not.toHaveBeenCalled();
  });

  it('reports a bug outside the page', async () => {
    given.notebook.keepArticle = () => Promise.reject(new RangeError('bug'));
    await given.acts.highlight(passage, 'green');
    expect(given.errors).toEqual([new RangeError('bug')]);
  });
});

describe('a kept passage', () => {
  const highlighted = async (): Promise<Annotation> => {
    await given.acts.highlight(passage, 'yellow');
    const [annotation] = await given.kept();
    if (!annotation) throw new Error('nothing kept');
    return annotation;
  };

  it('changes its colour and back', async () => {
    await given.acts.recolour(await highlighted(), 'pink');
    expect((await given.kept()).map(({ colour }) => colour)).toEqual(['pink']);
    await undoLast();
    expect((await given.kept()).map(({ colour }) => colour)).toEqual(['yellow']);
  });

  it('goes and comes back', async () => {
    const annotation = await highlighted();
    await given.acts.remove(annotation);
    expect(await given.kept()).toEqual([]);
    await undoLast();
    expect(await given.kept()).toEqual([expect.objectContaining({ id: annotation.id, anchor: annotation.anchor })]);
  });

  it('whose change can not be taken back any more stays, and this is told', async () => {
    const annotation = await highlighted();
    await given.acts.recolour(annotation, 'pink');
    const [pink] = await given.kept();
    if (pink) await given.notebook.apply({ put: [{ ...pink, note: 'mới' }], remove: [] });
    await undoLast();
    expect(await given.kept()).toEqual([expect.objectContaining({ colour: 'pink', note: 'mới' })]);
    expect(given.said.at(-1)).toEqual({
      text: words.failure({ kind: 'conflict', id: annotation.id }),
      tone: 'refusal',
      act: null,
    });
  });

  it('that somebody else changed meanwhile stays as they left it', async () => {
    const annotation = await highlighted();
    await given.notebook.apply({ put: [{ ...annotation, note: 'mới' }], remove: [] });
    await given.acts.recolour(annotation, 'pink');
    expect(await given.kept()).toEqual([expect.objectContaining({ colour: 'yellow', note: 'mới' })]);
    expect(given.said.at(-1)?.tone).toBe('refusal');
  });

  it('is not asked about twice where the notebook is gone', async () => {
    given.notebook.apply = async () => failed({ kind: 'disconnected' });
    given.notebook.keepArticle = async () => success({ id: 'article-1' } as never);
    await given.acts.highlight(passage, 'pink');
    expect(given.said).toEqual([expect.objectContaining({ tone: 'refusal', act: null })]);
  });

  it('gets other words of the page, and its own ones back', async () => {
    const annotation = await highlighted();
    const other = { ...fakeAnchor(), exact: 'câu mới' };
    await given.acts.reattach(annotation, { anchor: other, about: { officials: [], documents: ['k'] } });
    expect(await given.kept()).toEqual([
      expect.objectContaining({ anchor: other, about: { officials: [], documents: ['k'] } }),
    ]);
    await given.acts.undo();
    expect(await given.kept()).toEqual([expect.objectContaining({ anchor: passage.anchor, about: passage.about })]);
  });
});

describe('many acts', () => {
  it('are taken back one after the other and done again, those of the note frame among them', async () => {
    await given.acts.highlight(passage, 'yellow');
    const [first] = await given.kept();
    if (!first) throw new Error('nothing kept');
    const edit = { put: [{ ...first, note: 'viết trong khung' }], remove: [] };
    const applied = await given.notebook.apply(edit);
    if (!applied.ok) throw new Error('not applied');
    given.acts.tell(words.toast.edited, { edit, inverse: applied.value.inverse });
    const [noted] = await given.kept();
    if (noted) await given.acts.recolour(noted, 'pink');
    const states: unknown[] = [];
    const see = async () => states.push((await given.kept()).map(({ note, colour }) => `${note}/${colour}`));
    await see();
    // Two at once are two steps.
    await Promise.all([given.acts.undo(), given.acts.undo()]);
    await see();
    expect(await given.acts.undo()).toBe(true);
    await see();
    expect(await given.acts.undo()).toBe(false);
    for (let count = 0; count < 3; count += 1) expect(await given.acts.redo()).toBe(true);
    await see();
    expect(await given.acts.redo()).toBe(false);
    expect(states).toEqual([['viết trong khung/pink'], ['/yellow'], [], ['viết trong khung/pink']]);
  });
});
