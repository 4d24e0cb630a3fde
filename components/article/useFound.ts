import type { Notebook } from '../../core/model/notebook';
import { everything, find } from '../../core/review/query';
import { useShelf } from '../common/useShelf';
import type { OtherNote } from './state';

/** The most that a popup lists of what a search found; the notebook page has all. */
const mostFound = 50;

/** What the whole notebook has for a search; `null` where nothing is searched for. */
export function useFound(notebook: Notebook, query: string): readonly OtherNote[] | null {
  const isSearching = query.trim() !== '';
  const { contents, shelf } = useShelf(notebook, isSearching);
  return isSearching && contents !== null ? find(shelf, { ...everything, query }).slice(0, mostFound) : null;
}
