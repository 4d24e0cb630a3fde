/** Elements whose text nobody reads as text of the page. */
const unread = 'script, style, noscript, template, textarea, input, select, svg, title, head';

/** Whether a mutation may have changed what the page reads like. Looks at the nodes of the record alone. */
export function changesText(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (isOurs(record.target) || isUnread(record.target)) return false;
  if (record.type === 'characterData') return !readsTheSame(record.oldValue, record.target.nodeValue);
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.some((node) => hasWords(node) && !isOurs(node));
}

function isUnread(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element?.closest(unread) != null;
}

const readsTheSame = (before: string | null, now: string | null): boolean => words(before) === words(now);

const words = (data: string | null): string => (data ?? '').replace(/\s+/gu, ' ').trim();

function hasWords(node: Node): boolean {
  if (node.nodeType === 8) return false;
  if (node.nodeType === 1 && (node as Element).matches(unread)) return false;
  return /\S/u.test(node.textContent ?? '');
}
