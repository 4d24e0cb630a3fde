import type { Frame } from './frames';
import { speaks } from './triggers';
import { cueStartingAt, type View } from './views';

/**
 * Which sentences belong to a list that a colon opened (`… yêu cầu các địa phương thực hiện một số nội dung sau:`): those that follow
 * it, until somebody speaks, the narrator takes the floor, or marks of a list have stood before paragraphs and stand there no more.
 */
export function listsOf(views: readonly View[], frames: readonly Frame[]): readonly boolean[] {
  let [open, marked] = [false, false];
  return views.map((view, at) => {
    const after = views[at - 1]?.tokens.at(-1)?.text === ':';
    if (after) [open, marked] = [true, false];
    if (open && !after && closes(view, frames[at], marked)) open = false;
    marked ||= view.listed;
    return open;
  });
}

function closes(view: View, frame: Frame | undefined, marked: boolean): boolean {
  if (view.zone === 'caption' || view.zone === 'byline' || view.zone === 'heading') return true;
  if (marked && view.firstOfParagraph && !view.listed) return true;
  if (cueStartingAt(view, 0)?.kinds.includes('narrate') === true) return true;
  return [...(frame?.orders ?? []), ...(frame?.reports ?? [])].some(
    ({ subject }) => subject.kind !== 'none' && speaks(subject.kind),
  );
}
