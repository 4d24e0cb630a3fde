import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation, AnnotationPatch, Edit } from '../../core/model/annotation';
import type { Notebook } from '../../core/model/notebook';
import type { StorageFailure } from '../../core/model/result';
import { useWords } from './context';
import type { ToastMessage } from './Toast';

/** Changes of the reader, each with what just happened and the way back. */
export interface Edits {
  readonly toast: ToastMessage | null;
  readonly closeToast: () => void;
  /** Does the edit and says so; answers whether it was done. */
  readonly run: (edit: Edit, said: string) => Promise<boolean>;
  /** Says that something was done elsewhere, and offers the edit that takes it back. */
  readonly tell: (said: string, inverse: Edit | null) => void;
  /** Says that something was done that is no edit, and offers to take it back. */
  readonly offer: (said: string, takeBack: () => void) => void;
  readonly refuse: (failure: StorageFailure) => void;
}

export function useEdits(notebook: Notebook): Edits {
  const words = useWords();
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const count = useRef(0);
  const show = useCallback((message: Omit<ToastMessage, 'id'>) => {
    count.current += 1;
    setToast({ ...message, id: count.current });
  }, []);
  const refuse = useCallback(
    (failure: StorageFailure) => show({ text: words.failure(failure), tone: 'refusal', act: null }),
    [show, words],
  );
  const undo = useCallback(
    async (inverse: Edit) => {
      const undone = await notebook.apply(inverse);
      if (undone.ok) show({ text: words.toast.undone, tone: 'done', act: null });
      else refuse(undone.failure);
    },
    [notebook, refuse, show, words],
  );
  const tell = useCallback(
    (said: string, inverse: Edit | null) =>
      show({
        text: said,
        tone: 'done',
        act: inverse && { label: words.common.undo, run: () => void undo(inverse) },
      }),
    [show, undo, words],
  );
  const offer = useCallback(
    (said: string, takeBack: () => void) => {
      const run = () => {
        takeBack();
        show({ text: words.toast.undone, tone: 'done', act: null });
      };
      show({ text: said, tone: 'done', act: { label: words.common.undo, run } });
    },
    [show, words],
  );
  const run = useCallback(
    async (edit: Edit, said: string) => {
      const applied = await notebook.apply(edit);
      if (applied.ok) tell(said, applied.value.inverse);
      else refuse(applied.failure);
      return applied.ok;
    },
    [notebook, refuse, tell],
  );
  useUndoKey(toast);
  return { toast, closeToast: useCallback(() => setToast(null), []), run, tell, offer, refuse };
}

/** Ctrl+Z takes back what the toast offers, unless it belongs to a field that is being typed in. */
function useUndoKey(toast: ToastMessage | null): void {
  useEffect(() => {
    const act = toast?.act;
    if (!act) return;
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || isTypedIn(event.target)) return;
      event.preventDefault();
      act.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [toast]);
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
