import type { BlockRole, MeasuredBlock } from './block';
import { hiddenByMarkup, kindOf, roleWithin } from './elements';

export interface TextBlockOptions {
  /** Leaves out an element of this local name with everything in it. Asked once for each, before its children are read. */
  readonly skip?: (element: Element, name: string) => boolean;
}

/** Nothing but zero-width signs, which `trim` leaves. */
const invisible = /^[\s\u200b-\u200d\u2060]*$/;
/** Longer text is never made of such signs alone, in code units. */
const mostInvisible = 8;

/** Text that is drawn, without the white space at its ends; empty where nothing is. */
const drawn = (data: string): string => {
  const text = data.trim();
  // Half of the text nodes of a page are white space alone, and end here.
  if (text === '' || text.length > mostInvisible) return text;
  return invisible.test(text) ? '' : text;
};

/** A line that ends a sentence, closing quotes and brackets included. */
const sentenceEnd = /[.!?…:;。！？：；]["'”’»)\]」』]*$/;

/**
 * A line shorter than this that ends in a full stop may be a line of an address, a poem or an abbreviation;
 * a longer one before a single `<br>` is taken for a paragraph. In code units.
 */
const shortestParagraphLine = 60;

/** Where the pass stands in the tree. */
interface Place {
  readonly element: Element;
  readonly role: BlockRole;
  readonly inLink: boolean;
}

/** Collects the nodes of one block after the other. */
class BlockReader {
  readonly blocks: MeasuredBlock[] = [];
  readonly #skip: TextBlockOptions['skip'];
  #nodes: (Text | HTMLBRElement)[] = [];
  /** How many nodes belong to the block once white space and line breaks at its end are cut off. */
  #kept = 0;
  #length = 0;
  #linked = 0;
  #hidden: ReadonlySet<Element>;
  #place: Place;

  constructor(place: Place, skip: TextBlockOptions['skip']) {
    this.#place = place;
    this.#skip = skip;
    this.#hidden = hiddenByMarkup(place.element);
  }

  readChildren(parent: Node, place: Place): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) this.#readNode(node, place);
  }

  end(): void {
    if (this.#kept === 0) return;
    this.#nodes.length = this.#kept;
    this.blocks.push({
      role: this.#place.role,
      element: this.#place.element,
      nodes: this.#nodes,
      length: this.#length,
      linked: this.#linked,
    });
    this.#nodes = [];
    this.#kept = 0;
    this.#length = 0;
    this.#linked = 0;
  }

  #readNode(node: Node, place: Place): void {
    if (node.nodeType === 3) this.#readText(node as Text, place);
    else if (node.nodeType === 1) this.#readElement(node as Element, place);
  }

  #readText(node: Text, place: Place): void {
    const { data } = node;
    const { length } = drawn(data);
    if (length === 0) {
      if (this.#kept > 0) this.#nodes.push(node);
      return;
    }
    if (this.#kept === 0) this.#place = place;
    this.#nodes.push(node);
    this.#kept = this.#nodes.length;
    this.#length += length;
    if (place.inLink) this.#linked += length;
  }

  #readElement(element: Element, place: Place): void {
    const name = element.localName;
    if (name === 'br') {
      this.#readBreak(element as HTMLBRElement);
      return;
    }
    const kind = kindOf(name);
    if (kind === 'skip' || this.#hidden.has(element) || this.#skip?.(element, name) === true) return;
    if (kind === 'inline') {
      this.#readInline(element, name, place);
      return;
    }
    this.end();
    this.readChildren(element, { element, role: roleWithin(name, place.role), inLink: place.inLink });
    this.end();
  }

  #readInline(element: Element, name: string, place: Place): void {
    const within = name === 'a' && !place.inLink ? { ...place, inLink: true } : place;
    if (name === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) {
        for (const node of assigned) this.#readNode(node, within);
        return;
      }
    }
    // Only custom elements are asked for a shadow root: others hardly ever have one.
    const shadow = name.includes('-') ? element.shadowRoot : null;
    if (shadow !== null) this.#hidden = new Set([...this.#hidden, ...hiddenByMarkup(shadow)]);
    this.readChildren(shadow ?? element, within);
  }

  #readBreak(node: HTMLBRElement): void {
    if (this.#kept === 0) return;
    const line = this.#lineBefore();
    const second = this.#nodes.slice(this.#kept).some((before) => before.nodeType === 1);
    if (second || (line.length >= shortestParagraphLine && sentenceEnd.test(line))) {
      this.end();
      return;
    }
    this.#nodes.push(node);
  }

  /** Text since the last `<br>` of the block. */
  #lineBefore(): string {
    let line = '';
    for (let at = this.#nodes.length - 1; at >= 0; at -= 1) {
      const node = this.#nodes[at];
      if (node === undefined || node.nodeType === 1) break;
      line = `${(node as Text).data}${line}`;
    }
    return line.trim();
  }
}

/**
 * Reads all text under `root` in one pass over the live tree, in tree order, and changes nothing.
 *
 * A block ends at the start and end of every element of block level (`elements.ts`), and at line breaks that stand for
 * the end of a paragraph: at a run of two or more `<br>` with nothing but white space between them, and at a single
 * `<br>` after a line of at least 60 code units that ends a sentence. Any other `<br>` stays in its block.
 * White space and `<br>` at the ends of a block are left out; a block without a visible character is none.
 *
 * Left out are elements that hold no text of the page (scripts, styles, media, form fields, `noscript`, `template`),
 * and what the markup hides: `hidden`, `display: none` in the style attribute, short `aria-hidden` parts.
 * Open shadow roots of custom elements are read in place of the element's children, slots as they are filled.
 *
 * Costs one visit for each node; no style or layout is asked for.
 */
export const textBlocks = (root: Element, options: TextBlockOptions = {}): readonly MeasuredBlock[] => {
  const place: Place = {
    element: root,
    role: roleWithin(root.localName, 'other'),
    inLink: root.localName === 'a',
  };
  const reader = new BlockReader(place, options.skip);
  reader.readChildren(root, place);
  reader.end();
  return reader.blocks;
};
