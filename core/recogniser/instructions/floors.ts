import type { Frame } from './frames';
import type { SubjectKind } from './subjects';
import { speaks } from './triggers';
import type { View } from './views';

/**
 * Who has the floor in each sentence, by kind: the last one who was said to speak, and how far back; in a quotation the one whom it is
 * given to at its end.
 */
export function floorsOf(views: readonly View[], frames: readonly Frame[]): readonly string[] {
  const speaking = frames.map((frame) =>
    [...frame.reports, ...frame.orders]
      .map(({ subject }) => subject.kind)
      .find((kind) => kind === 'stranger' || (speaks(kind) && kind !== 'none')),
  );
  let [holder, since]: [string, number] = ['nobody', 0];
  return views.map((view, at) => {
    const own = speaking[at];
    if (own !== undefined) [holder, since] = [own, at];
    if (own === undefined && (view.insideQuote || view.tokens[0]?.text === '"')) {
      const later = attributed(views, speaking, at);
      if (later !== undefined) return `quoted ${later}`;
    }
    if (since === at) return own === undefined ? 'nobody' : `own ${holder}`;
    const where = views[since]?.paragraph === view.paragraph ? 'here' : at - since > 6 ? 'long ago' : 'above';
    return `${holder} ${where}`;
  });
}

function attributed(
  views: readonly View[],
  speaking: readonly (SubjectKind | undefined)[],
  from: number,
): SubjectKind | undefined {
  for (let at = from + 1; at <= from + longestQuotation && views[at]?.insideQuote === true; at++) {
    if (views[at]?.paragraph !== views[from]?.paragraph) return undefined;
    if (speaking[at] !== undefined) return speaking[at];
  }
  return undefined;
}

/** Sentences that are looked ahead for the one whom a quotation is given to. */
const longestQuotation = 12;
