import type { Item } from './regions';

/**
 * Hidden blocks that hold more of a text than this are the text: an article that is folded until the reader asks for all
 * of it, or a page whose style sheets wait for its scripts.
 */
const mostHidden = 0.3;

const proseIn = (items: readonly Item[]): number => items.reduce((sum, { prose }) => sum + prose, 0);

/** The element that holds most of the paragraphs. What stands in it directly is shown as surely as the text itself. */
const columnOf = (items: readonly Item[]): Element | null => {
  const sums = new Map<Element, number>();
  for (const { block, prose } of items) {
    const holder = block.element.parentElement;
    if (holder !== null) sums.set(holder, (sums.get(holder) ?? 0) + prose);
  }
  let column: Element | null = null;
  for (const [holder, sum] of sums) if (column === null || sum > (sums.get(column) ?? 0)) column = holder;
  return column;
};

const isHidden = ({ block: { element } }: Item): boolean =>
  typeof element.checkVisibility === 'function' && !element.checkVisibility();

/**
 * The blocks without those that a style sheet hides. Asking for styles may cost a pass over the page, so that only blocks
 * in boxes beside the column of text are asked about: most articles have none. A document that is not shown has no styles.
 */
export const shownAmong = (items: readonly Item[]): readonly Item[] => {
  const [first] = items;
  if (first === undefined || first.block.element.ownerDocument.defaultView === null) return items;
  const column = columnOf(items);
  const hidden = new Set(items.filter((item) => !isInColumn(item, column) && isHidden(item)));
  if (hidden.size === 0 || proseIn([...hidden]) > mostHidden * proseIn(items)) return items;
  return items.filter((item) => !hidden.has(item));
};

/** A heading, a paragraph or a list right in the column. A list inside it has one more element around its items. */
const isInColumn = ({ block: { element } }: Item, column: Element | null): boolean => {
  const holder = element.parentElement;
  return (
    element === column ||
    holder === column ||
    (holder?.parentElement === column && /^[ou]l$/.test(holder?.localName ?? ''))
  );
};
