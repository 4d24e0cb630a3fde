import { type Colour, colours } from '../../core/model/annotation';
import type { MentionKind } from '../../core/model/mention';

/**
 * What a mark may look like. `instruction` lines the sentence, `instruction-words` washes the words that order; `chosen` is
 * what the reader has come to by keys.
 */
export type MarkSort = MentionKind | 'instruction-words' | `own-${Colour}` | 'noted' | 'flash' | 'chosen';

/** What is to be seen in the page: ranges by sort. One sort may be left out; ranges of one or of two sorts may overlap. */
export type Marks = Readonly<Partial<Record<MarkSort, readonly AbstractRange[]>>>;

/** Whether marks lie on a light or a dark page. */
export type Tone = 'light' | 'dark';

/** Lowest first: where marks overlap the later ones lie on top; lines of all sorts stay visible. */
export const markSorts: readonly MarkSort[] = [
  'instruction',
  'instruction-words',
  'role',
  'official',
  'directive',
  ...colours.map((colour) => `own-${colour}` as const),
  'noted',
  'flash',
  'chosen',
];

/**
 * The name under which marks of a sort are registered, and their rank. The page can list the names of highlights, so they
 * tell nothing of what is marked, nor by whom.
 */
export function registered(sort: MarkSort, tone: Tone): { readonly name: string; readonly priority: number } {
  const priority = markSorts.indexOf(sort) + 1;
  return { name: `mk${priority}${tone === 'light' ? 'l' : 'd'}`, priority };
}
