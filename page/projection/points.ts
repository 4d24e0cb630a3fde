import type { Chunk } from './projection';

/** Where a point of the page lies in the text: between two characters that need not be neighbours. */
export interface TextPoint {
  /** Offset behind the last character of the text that stands before the point; `null` where there is none. */
  readonly before: number | null;
  /** Offset of the first character of the text that stands behind the point; `null` where there is none. */
  readonly after: number | null;
}

/**
 * Finds points of the page in the text. A point in a text node of the projection is looked up; any other is found by
 * binary search in document order, at the cost of one `compareDocumentPosition` a step.
 */
export class Points {
  /** In document order, which differs from the text's where a headline stands below its lead. */
  readonly #chunks: readonly Chunk[];
  readonly #firstOf: ReadonlyMap<Node, number>;

  constructor(chunks: readonly Chunk[]) {
    this.#chunks = inDocumentOrder(chunks);
    this.#firstOf = new Map(this.#chunks.map((chunk, index) => [chunk.node, index] as const).reverse());
  }

  /** `null` where the point does not belong to the tree that the text was taken from. */
  find(node: Node, offset: number): TextPoint | null {
    const first = this.#firstOf.get(node);
    const index = first === undefined ? this.#search(node, offset) : this.#searchIn(node, first, offset);
    if (index === null) return null;
    const next = this.#chunks[index];
    if (next !== undefined && next.node === node && next.nodeStart < offset) {
      const inside = next.textStart + offset - next.nodeStart;
      return { before: inside, after: inside };
    }
    const previous = this.#chunks[index - 1];
    return {
      before: previous === undefined ? null : previous.textStart + previous.length,
      after: next?.textStart ?? null,
    };
  }

  /** The first chunk that ends behind the offset in this node, or the first one of the next node. */
  #searchIn(node: Node, first: number, offset: number): number {
    let index = first;
    for (;;) {
      const chunk = this.#chunks[index];
      if (chunk === undefined || chunk.node !== node || chunk.nodeStart + chunk.length > offset) return index;
      index += 1;
    }
  }

  #search(node: Node, offset: number): number | null {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = this.#chunks[middle];
      const before = chunk === undefined ? null : standsBefore(chunk.node, node, offset);
      if (before === null) return null;
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Values of the DOM standard's `Node.DOCUMENT_POSITION_*`, which a test without a window does not have. */
const disconnected = 1;
const preceding = 2;
const containedBy = 16;

/** Whether the text stands before the point; `null` where the two are not in one tree. */
function standsBefore(text: Text, node: Node, offset: number): boolean | null {
  const child = node.childNodes[offset];
  const position = (child ?? node).compareDocumentPosition(text);
  if (position & disconnected) return null;
  const isBehindAllChildren = child === undefined && node.nodeType === 1;
  return (position & (isBehindAllChildren ? preceding | containedBy : preceding)) !== 0;
}

function inDocumentOrder(chunks: readonly Chunk[]): readonly Chunk[] {
  const isOrdered = chunks.every((chunk, index) => {
    const before = chunks[index - 1];
    return before === undefined || before.node === chunk.node || isBefore(before.node, chunk.node);
  });
  if (isOrdered) return chunks;
  return [...chunks].sort((one, other) => {
    if (one.node === other.node) return one.nodeStart - other.nodeStart;
    return isBefore(one.node, other.node) ? -1 : 1;
  });
}

const isBefore = (one: Node, other: Node): boolean => (other.compareDocumentPosition(one) & preceding) !== 0;
