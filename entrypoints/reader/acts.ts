import type { Annotation, AnnotationPatch, Colour, Edit } from '../../core/model/annotation';
import type { Notebook } from '../../core/model/notebook';
import type { Result } from '../../core/model/result';
import type { Words } from '../../core/words';
import { newId, now } from '../../messages/identity';
import type { Life } from '../../page/lifetime/life';
import type { Passage } from './passage';
import type { Say } from './toasts';

/** What the reader does to their annotations. Each says that it was done, with the way back, or why it was not. */
export interface Acts {
  highlight(passage: Passage, colour: Colour): Promise<void>;
  recolour(annotation: Annotation, colour: Colour): Promise<void>;
  remove(annotation: Annotation): Promise<void>;
}

export interface ActsOptions {
  readonly life: Life;
  readonly notebook: Notebook;
  readonly words: () => Words;
  readonly say: Say;
  /** Called after something was kept for the first time in this page. */
  readonly onKept: () => void;
}

export const makeActs = ({ life, notebook, words, say, onKept }: ActsOptions): Acts => {
  const refuse = (answer: Result<unknown>): void => {
    if (!answer.ok) say({ text: words().failure(answer.failure), tone: 'refusal', act: null });
  };
  const undo = async (edit: Edit): Promise<void> => {
    const undone = await notebook.apply(edit);
    if (undone.ok) say({ text: words().toast.undone, tone: 'done', act: null });
    else refuse(undone);
  };
  const act = async (edit: Edit, said: string): Promise<boolean> => {
    const applied = await notebook.apply(edit);
    if (!applied.ok) {
      refuse(applied);
      return false;
    }
    const { inverse } = applied.value;
    say({
      text: said,
      tone: 'done',
      act: { label: words().common.undo, run: () => void life.run(() => undo(inverse)) },
    });
    return true;
  };
  const change = (annotation: Annotation, patch: AnnotationPatch): Edit => ({
    put: [{ ...annotation, ...patch, updated: now() }],
    remove: [],
  });

  const highlight = async ({ sighting, anchor, about }: Passage, colour: Colour): Promise<void> => {
    const kept = await notebook.keepArticle(sighting);
    if (!kept.ok) return refuse(kept);
    const at = now();
    const annotation: Annotation = {
      id: newId<'annotation'>(),
      articleId: kept.value.id,
      anchor,
      colour,
      note: '',
      tags: [],
      about,
      created: at,
      updated: at,
      revision: 0,
    };
    if (await act({ put: [annotation], remove: [] }, words().toast.highlighted)) onKept();
  };

  return {
    highlight: (passage, colour) => life.run(() => highlight(passage, colour)),
    recolour: (annotation, colour) => life.run(() => act(change(annotation, { colour }), words().toast.recoloured)),
    remove: ({ id, revision }) =>
      life.run(() => act({ put: [], remove: [{ id, revision }] }, words().toast.removed(1))),
  };
};
