import type { Annotation, AnnotationPatch, Colour, Edit } from '../../core/model/annotation';
import type { Applied, Notebook } from '../../core/model/notebook';
import { failed, type Result } from '../../core/model/result';
import { refusing } from '../../core/reading/refused';
import { makeUndoing, type Outcome } from '../../core/review/undoing';
import type { Words } from '../../core/words';
import { newId, now } from '../../messages/identity';
import type { Life } from '../../page/lifetime/life';
import type { Passage } from './passage';
import type { Say } from './toasts';

/** What the reader does to their annotations. Each says that it was done, with the way back, or why it was not. */
export interface Acts {
  highlight(passage: Passage, colour: Colour): Promise<void>;
  recolour(annotation: Annotation, colour: Colour): Promise<void>;
  /** Gives an annotation other words of the page: its own were lost, or have changed. */
  reattach(annotation: Annotation, passage: Pick<Passage, 'anchor' | 'about'>): Promise<void>;
  /** Says of these words of the page that they are not the annotation's, though they are like them. */
  refuse(annotation: Annotation, words: string): Promise<void>;
  remove(annotation: Annotation): Promise<void>;
  /** Does an edit of another sort and says so; answers whether it was done. */
  run(edit: Edit, said: string): Promise<boolean>;
  /** Takes note of an edit that was applied elsewhere, such as in the note frame. */
  tell(said: string, done: { readonly edit: Edit; readonly inverse: Edit }): void;
  /** Takes back what was done last in this page and was not taken back yet. Answers whether there was anything. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

export interface ActsOptions {
  readonly life: Life;
  readonly notebook: Notebook;
  readonly words: () => Words;
  readonly say: Say;
  /** Called after something was kept for the first time in this page. */
  readonly onKept: () => void;
}

export const makeActs = (options: ActsOptions): Acts => {
  const { life, notebook, words, onKept } = options;
  const { told, refuse, undo, redo } = remembering(options);

  const act = async (edit: Edit, said: string): Promise<boolean> => {
    const applied = await notebook.apply(edit);
    if (applied.ok) told(said, { edit, applied: applied.value });
    else refuse(applied);
    return applied.ok;
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
    reattach: (annotation, { anchor, about }) =>
      life.run(() => act(change(annotation, { anchor, about }), words().toast.reattached)),
    refuse: (annotation, text) =>
      life.run(() => act(change(annotation, { anchor: refusing(annotation.anchor, text) }), words().attaching.refused)),
    remove: ({ id, revision }) =>
      life.run(() => act({ put: [], remove: [{ id, revision }] }, words().toast.removed(1))),
    run: act,
    tell: (said, { edit, inverse }) => told(said, { edit, applied: { annotations: [], items: [], inverse } }),
    undo,
    redo,
  };
};

/** What was done in this page since it was opened, with the way back and on again, said by toasts. */
const remembering = ({ life, notebook, words, say }: ActsOptions) => {
  const undoing = makeUndoing(notebook);
  // Two quick presses are two steps, one after the other.
  let last: Promise<unknown> = Promise.resolve();

  const refuse = (answer: Result<unknown>): void => {
    if (!answer.ok) say({ text: words().failure(answer.failure), tone: 'refusal', act: null });
  };
  const sayDone = (text: string): void =>
    say({ text, tone: 'done', act: { label: words().common.undo, run: () => void undo() } });
  const sayUndone = (): void =>
    say({ text: words().toast.undone, tone: 'done', act: { label: words().common.redo, run: () => void redo() } });

  const saying = (step: () => Promise<Outcome>, say: (label: string) => void) => async (): Promise<boolean> => {
    const outcome = await step();
    if (outcome.kind === 'done') say(outcome.label);
    else if (outcome.kind === 'refused') refuse(failed(outcome.failure));
    return outcome.kind !== 'nothing';
  };
  const inTurn = (work: () => Promise<boolean>) => async (): Promise<boolean> => {
    let answer = false;
    last = last.then(() =>
      life.run(async () => {
        answer = await work();
      }),
    );
    await last;
    return answer;
  };
  const undo = inTurn(saying(undoing.undo, sayUndone));
  const redo = inTurn(saying(undoing.redo, sayDone));

  return {
    refuse,
    undo,
    redo,
    told: (said: string, done: { readonly edit: Edit; readonly applied: Applied }): void => {
      undoing.did(said, done);
      sayDone(said);
    },
  };
};
