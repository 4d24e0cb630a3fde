import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Colour, Draft } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/ids';
import type { Notebook } from '../../core/model/notebook';
import type { StorageFailure } from '../../core/model/result';
import { draftKeeper } from './draft-keeper';
import { joinTexts } from './join-texts';
import type { Writing } from './NoteEditor';
import { newIdFrom, type SavedDraft, saveDraft } from './save-draft';
import { joinTags } from './tag-list';

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
  /** The note was changed elsewhere: what is written now holds both texts, and is saved when the reader says so again. */
  readonly isJoined: boolean;
  readonly write: (changed: Partial<Writing & { readonly colour: Colour }>) => void;
  /**
   * Puts letters before all that was typed: they came first, and were caught elsewhere. Each call brings all of them, in
   * place of those before.
   */
  readonly putCaught: (letters: string) => void;
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
  const [isJoined, setJoined] = useState(false);
  // What was typed last, before it is drawn: a letter may come between the draft's arrival and the next drawing.
  const typed = useRef(writing);
  const current = useRef<Draft | null>(null);
  const touched = useRef(false);
  /** Where in the note the caught letters stand: behind what was kept before. */
  const caught = useRef({ at: 0, letters: '' });
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
    const before = typed.current;
    if (!touched.current) {
      if (note !== '') caught.current = { at: note.length, letters: '' };
      typed.current = { note, tags, colour };
      setWriting(typed.current);
      return;
    }
    if (note !== '') caught.current = { ...caught.current, at: note.length + 1 };
    keep({
      note: [note, before.note].filter((text) => text !== '').join('\n'),
      tags: joinTags(tags, before.tags),
      colour,
    });
  }, [draft?.id]);

  useEffect(() => {
    const flush = () => void keeper.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);

  /** Puts the other version into what is written; answers whether there is one. */
  const join = async (ours: Draft, id: AnnotationId): Promise<boolean> => {
    const stands = await notebook.annotation(id);
    if (!stands.ok || stands.value === null) return false;
    // Letters typed while the answers were on their way are among ours.
    current.current = joinTexts({ ...ours, ...typed.current }, stands.value);
    const { note, tags, colour } = current.current;
    setJoined(true);
    keep({ note, tags, colour });
    return true;
  };

  return {
    writing,
    keeping,
    isJoined,
    write: (changed) => {
      touched.current = true;
      keep({ ...typed.current, ...changed });
    },
    putCaught: (letters) => {
      const { at, letters: before } = caught.current;
      if (letters === before) return;
      const { note } = typed.current;
      caught.current = { at, letters };
      touched.current = true;
      keep({ ...typed.current, note: note.slice(0, at) + letters + note.slice(at + before.length) });
    },
    save: async () => {
      const { current: finished } = current;
      if (finished === null || keeping.kind === 'saving') return null;
      setKeeping({ kind: 'saving' });
      await keeper.flush();
      const saved = await saveDraft({ notebook, draft: finished, now: now() });
      if (!saved.ok) {
        const { failure } = saved;
        if (failure.kind === 'conflict' && (await join(finished, finished.annotationId ?? newIdFrom(finished)))) {
          return null;
        }
        setKeeping({ kind: 'failed', failure });
        return null;
      }
      await keeper.drop(finished.id);
      touched.current = false;
      setJoined(false);
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
