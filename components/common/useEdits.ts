import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation, AnnotationPatch, Edit } from '../../core/model/annotation';
import type { Applied, Notebook } from '../../core/model/notebook';
import type { Result, StorageFailure } from '../../core/model/result';
import { makeUndoing, type Outcome } from '../../core/review/undoing';
import { useWords } from './context';
import type { ToastMessage } from './Toast';

/** An edit that was done, with what the notebook answered. */
interface Done {
  readonly edit: Edit;
  readonly applied: Applied;
}

/** An act that is no edit, done already. */
interface Reversible {
  readonly takeBack: () => Promise<Result<unknown>>;
  readonly doAgain: () => Promise<Result<unknown>>;
}

/** Changes of the reader, each with what just happened and the way back. */
export interface Edits {
  readonly toast: ToastMessage | null;
  readonly closeToast: () => void;
  /** Does the edit and says so, with the way back. */
  readonly run: (edit: Edit, said: string) => Promise<void>;
  /** Says that an edit was done elsewhere, with the way back. */
  readonly tell: (said: string, done: Done) => void;
  /** Says something that can't be taken back. */
  readonly say: (said: string) => void;
  /** Says that something was done that is no edit, and offers to take it back. */
  readonly offer: (said: string, act: Reversible) => void;
  /** Says why something was not done. */
  readonly refuse: (failure: StorageFailure) => void;
}

/** Ctrl+Z takes back one act after the other, Ctrl+Shift+Z does them again, as long as the surface is open. */
export function useEdits(notebook: Notebook): Edits {
  const words = useWords();
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const count = useRef(0);
  const undoing = useMemo(() => makeUndoing(notebook), [notebook]);
  const offerRedo = useRef<() => void>(() => {});

  const show = useCallback((message: Omit<ToastMessage, 'id'>) => {
    count.current += 1;
    setToast({ ...message, id: count.current });
  }, []);
  const say = useCallback((text: string) => show({ text, tone: 'done', act: null }), [show]);
  const refuse = useCallback(
    (failure: StorageFailure) => show({ text: words.failure(failure), tone: 'refusal', act: null }),
    [show, words],
  );

  const tellOutcome = useCallback(
    (outcome: Outcome, offer: (label: string) => void) => {
      if (outcome.kind === 'done') offer(outcome.label);
      else if (outcome.kind === 'refused') refuse(outcome.failure);
    },
    [refuse],
  );
  const undo = useCallback(
    async () => tellOutcome(await undoing.undo(), () => offerRedo.current()),
    [undoing, tellOutcome],
  );
  const offerUndo = useCallback(
    (text: string) => show({ text, tone: 'done', act: { label: words.common.undo, run: () => void undo() } }),
    [show, undo, words],
  );
  const redo = useCallback(async () => tellOutcome(await undoing.redo(), offerUndo), [undoing, offerUndo, tellOutcome]);

  // Undo and redo offer each other.
  offerRedo.current = () =>
    show({ text: words.toast.undone, tone: 'done', act: { label: words.common.redo, run: () => void redo() } });

  const tell = useCallback(
    (said: string, done: Done) => {
      undoing.did(said, done);
      offerUndo(said);
    },
    [undoing, offerUndo],
  );
  const run = useCallback(
    async (edit: Edit, said: string) => {
      const applied = await notebook.apply(edit);
      if (applied.ok) tell(said, { edit, applied: applied.value });
      else refuse(applied.failure);
    },
    [notebook, refuse, tell],
  );
  const offer = useCallback(
    (text: string, { takeBack, doAgain }: Reversible) => {
      const { undo: undoLabel, redo: redoLabel } = words.common;
      const attempt = async (work: () => Promise<Result<unknown>>, then: () => void) => {
        const answer = await work();
        if (answer.ok) then();
        else refuse(answer.failure);
      };
      const done = () =>
        show({ text, tone: 'done', act: { label: undoLabel, run: () => void attempt(takeBack, undone) } });
      const undone = () =>
        show({
          text: words.toast.undone,
          tone: 'done',
          act: { label: redoLabel, run: () => void attempt(doAgain, done) },
        });
      done();
    },
    [refuse, show, words],
  );
  useUndoKeys(undo, redo);
  return { toast, closeToast: useCallback(() => setToast(null), []), run, tell, say, offer, refuse };
}

/** In a field that is being typed in the keys are the field's own. */
function useUndoKeys(undo: () => Promise<void>, redo: () => Promise<void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isZ = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isZ || isTypedIn(event.target)) return;
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !/checkbox|radio/.test(target.type));

/** The edit that changes one or more annotations in the same way. */
export const changing = (annotations: readonly Annotation[], patch: AnnotationPatch): Edit => ({
  put: annotations.map((annotation) => ({ ...annotation, ...patch })),
  remove: [],
});

export const removing = (annotations: readonly Annotation[]): Edit => ({
  put: [],
  remove: annotations.map(({ id, revision }) => ({ id, revision })),
});
