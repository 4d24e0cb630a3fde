import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Colour, Draft } from '../../core/model/annotation';
import type { Notebook } from '../../core/model/notebook';
import type { StorageFailure } from '../../core/model/result';
import { draftKeeper } from './draft-keeper';
import type { Writing } from './NoteEditor';
import { type SavedDraft, saveDraft } from './save-draft';

/** How it stands with what the reader typed. */
export type Keeping =
  /** Nothing was typed yet. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'saving' }
  /** Neither the draft nor the note could be written; the words are only on the screen. */
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

export interface Drafting {
  readonly writing: Writing & { readonly colour: Colour };
  readonly keeping: Keeping;
  readonly write: (changed: Partial<Writing & { readonly colour: Colour }>) => void;
  /** Puts letters before all that was typed: they came first, and were caught elsewhere. */
  readonly putBefore: (letters: string) => void;
  /** Makes the note durable and the draft disappear; `null` where that failed, with the reason in `keeping`. */
  readonly save: () => Promise<SavedDraft | null>;
  /** Ends writing: an unfinished draft stays, an untouched one goes. Answers whether one stays. */
  readonly leave: () => Promise<boolean>;
}

interface DraftGiven {
  readonly notebook: Notebook;
  /** `null` while it is being fetched; letters typed before it arrives are put behind its own. */
  readonly draft: Draft | null;
  readonly now: () => number;
}

/** A draft that is kept as it is typed, also when the page that shows it goes away. */
export function useDraft({ notebook, draft, now }: DraftGiven): Drafting {
  const [writing, setWriting] = useState<Drafting['writing']>({
    note: '',
    tags: [],
    colour: draft?.colour ?? 'yellow',
  });
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'untouched' });
  // What was typed last, before it is drawn: a letter may come between the draft's arrival and the next drawing.
  const typed = useRef(writing);
  const current = useRef<Draft | null>(null);
  const touched = useRef(false);
  const keeper = useMemo(
    () =>
      draftKeeper({
        notebook,
        onKept: (result) => setKeeping(result.ok ? { kind: 'kept' } : { kind: 'failed', failure: result.failure }),
      }),
    [notebook],
  );

  const keep = useCallback(
    (changed: Drafting['writing']) => {
      typed.current = changed;
      setWriting(changed);
      if (current.current === null) return;
      current.current = { ...current.current, ...changed, updated: now() };
      setKeeping({ kind: 'keeping' });
      keeper.keep(current.current);
    },
    [keeper, now],
  );

  useEffect(() => {
    if (draft === null) return;
    current.current = draft;
    const { note, tags, colour } = draft;
    const before = typed.current.note;
    if (before === '') {
      typed.current = { note, tags, colour };
      setWriting(typed.current);
    } else keep({ note: note === '' ? before : `${note}\n${before}`, tags, colour });
  }, [draft?.id]);

  useEffect(() => {
    const flush = () => void keeper.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);

  return {
    writing,
    keeping,
    write: (changed) => {
      touched.current = true;
      keep({ ...typed.current, ...changed });
    },
    putBefore: (letters) => {
      touched.current = true;
      keep({ ...typed.current, note: letters + typed.current.note });
    },
    save: async () => {
      const { current: finished } = current;
      if (finished === null || keeping.kind === 'saving') return null;
      setKeeping({ kind: 'saving' });
      await keeper.flush();
      const saved = await saveDraft({ notebook, draft: finished, now: now() });
      if (!saved.ok) {
        setKeeping({ kind: 'failed', failure: saved.failure });
        return null;
      }
      await keeper.drop(finished.id);
      touched.current = false;
      return saved.value;
    },
    leave: async () => {
      const { current: left } = current;
      if (left === null) return false;
      if (touched.current) {
        await keeper.flush();
        return true;
      }
      if (left.annotationId === null && left.note === '') await keeper.drop(left.id);
      return false;
    },
  };
}
