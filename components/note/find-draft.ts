import type { Draft } from '../../core/model/annotation';
import type { DraftId } from '../../core/model/ids';
import type { Notebook } from '../../core/model/notebook';
import { type Result, success } from '../../core/model/result';

/** Milliseconds between two looks for a draft that is just being kept. */
const pause = 100;

interface FindDraftGiven {
  readonly notebook: Notebook;
  readonly id: DraftId;
  readonly tries: number;
}

/** The draft, waited for as long as the tries last; `null` where it did not come. */
export async function findDraft({ notebook, id, tries }: FindDraftGiven): Promise<Result<Draft | null>> {
  for (let left = tries; left > 0; left -= 1) {
    const found = await notebook.draft(id);
    if (!found.ok || found.value !== null) return found;
    if (left > 1) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return success(null);
}
