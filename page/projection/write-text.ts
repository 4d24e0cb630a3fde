import type { BlockRole, TextBlock } from './block';
import type { Chunk, ProjectedBlock } from './projection';

/** What a walk over the blocks leaves: the text and what of the page each part of it came from. */
export interface WrittenText {
  readonly text: string;
  readonly chunks: readonly Chunk[];
  readonly blocks: readonly ProjectedBlock[];
}

/** Where a stretch of text comes from. */
interface Origin {
  readonly node: Text;
  readonly data: string;
  readonly at: number;
}

/** White space that was met and is written only if a word follows it in the same block. */
type Gap =
  | { readonly kind: 'none' }
  /** Collapsed white space: it is written as one space that stands for the first character of the run. */
  | (Origin & { readonly kind: 'space' })
  /** A line end, written as this character, which stands for nothing of the page. */
  | { readonly kind: 'break'; readonly written: ' ' | '\n' };

const none: Gap = { kind: 'none' };

/** A headline that is set in two lines is still one sentence, so its `<br>` is a space. */
const breakIn = (role: BlockRole): Gap => ({
  kind: 'break',
  written: role === 'title' || role === 'heading' ? ' ' : '\n',
});

/** Writes the text of the blocks by the rules of `docs/projection.md`. Reads the page, changes nothing; one step a character. */
export function writeText(blocks: readonly TextBlock[]): WrittenText {
  const writer = new TextWriter();
  for (const block of blocks) writer.addBlock(block);
  return writer.written();
}

class TextWriter {
  readonly #chunks: Chunk[] = [];
  readonly #blocks: ProjectedBlock[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #gap: Gap = none;
  #blockStart = -1;

  addBlock(block: TextBlock): void {
    this.#gap = none;
    this.#blockStart = -1;
    const last = block.nodes.findLastIndex((node) => isText(node) && endOfVisible(node.data) > 0);
    block.nodes.slice(0, last + 1).forEach((node, index) => {
      if (!isText(node)) this.#gap = breakIn(block.role);
      else this.#addText(node, block.role, index === last);
    });
    if (this.#blockStart < 0) return;
    this.#blocks.push({
      span: { start: this.#blockStart, end: this.#length },
      role: block.role,
      element: block.element,
    });
  }

  written(): WrittenText {
    return { text: this.#parts.join(''), chunks: this.#chunks, blocks: this.#blocks };
  }

  #addText(node: Text, role: BlockRole, isLast: boolean): void {
    const whole = node.data;
    const data = isLast ? whole.slice(0, endOfVisible(whole)) : whole;
    const keepsLines = data.includes('\n') && keepsLineEnds(node);
    let at = this.#blockStart < 0 ? findFrom(data, 0, visible) : 0;
    while (at < data.length) {
      const wordsStart = findFrom(data, at, uncollapsible);
      if (wordsStart > at) this.#noteGap({ kind: 'space', node, data: whole, at });
      if (keepsLines && data.slice(at, wordsStart).includes('\n')) this.#gap = breakIn(role);
      if (wordsStart === data.length) return;
      this.#closeGap();
      at = findFrom(data, wordsStart, irregularSpace);
      this.#addChunk({ node, data: whole, at: wordsStart }, data.slice(wordsStart, at));
    }
  }

  /** The first white space of a run stands for all of it, as in CSS; a line end outweighs it. */
  #noteGap(gap: Gap): void {
    if (this.#gap.kind === 'none') this.#gap = gap;
  }

  #closeGap(): void {
    const gap = this.#gap;
    this.#gap = none;
    if (this.#blockStart < 0) {
      if (this.#length > 0) this.#addSeparator('\n');
      this.#blockStart = this.#length;
    } else if (gap.kind === 'space') this.#addChunk(gap, ' ');
    else if (gap.kind === 'break') this.#addSeparator(gap.written);
  }

  #addSeparator(separator: string): void {
    this.#parts.push(separator);
    this.#length += 1;
  }

  #addChunk({ node, data, at }: Origin, text: string): void {
    this.#parts.push(text);
    const last = this.#chunks.at(-1);
    const continues =
      last !== undefined &&
      last.node === node &&
      last.nodeStart + last.length === at &&
      last.textStart + last.length === this.#length;
    if (continues) this.#chunks[this.#chunks.length - 1] = { ...last, length: last.length + text.length };
    else this.#chunks.push({ node, data, nodeStart: at, textStart: this.#length, length: text.length });
    this.#length += text.length;
  }
}

const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;

/** The index of the first match at or behind `from`, or the length. */
function findFrom(data: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return pattern.exec(data)?.index ?? data.length;
}

/** What is drawn: no white space of any kind and nothing of zero width. A block begins and ends with such a character. */
const visible = /[^\s\u200b-\u200d\u2060]/g;
/** All but the white space that HTML collapses. NBSP and the typographic spaces are not among that. */
const uncollapsible = /[^ \t\n\r\f]/g;
/** Where white space starts that is anything but one space between two words. */
const irregularSpace = /[\t\n\r\f]| (?![^ \t\n\r\f])/g;

/** Counts back by hand: a pattern for the end of a string tries every start, which is quadratic in long white space. */
function endOfVisible(data: string): number {
  let end = data.length;
  while (end > 0 && findFrom(data.charAt(end - 1), 0, visible) > 0) end -= 1;
  return end;
}

const endsLineBetweenWords = /\S[^\S\n]*\n\s*\S/u;

/**
 * True in `<pre>` and wherever else the page's style keeps line ends. Styles are asked only where a line ends between two
 * words, because asking may cost the page a style pass.
 */
function keepsLineEnds(node: Text): boolean {
  const parent = node.parentElement;
  if (parent === null) return false;
  if (parent.closest('pre') !== null) return true;
  const view = node.ownerDocument.defaultView;
  if (view === null || !endsLineBetweenWords.test(node.data)) return false;
  return /^(?:pre|break-spaces)/u.test(view.getComputedStyle(parent).whiteSpace);
}
