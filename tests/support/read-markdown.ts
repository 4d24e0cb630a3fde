import { type Node, Parser } from 'commonmark';

/** One block of a document as the reference reader of CommonMark understands it. */
export interface MarkdownBlock {
  readonly kind: 'heading' | 'paragraph' | 'other';
  readonly quoted: boolean;
  /** What one reads; a line end is `\n`. */
  readonly text: string;
  readonly links: readonly string[];
  /** Kinds of markup inside the block other than text, line ends and links. */
  readonly markup: readonly string[];
}

const plainKinds: ReadonlySet<string> = new Set(['text', 'softbreak', 'linebreak', 'link']);

/** The blocks of a document, in order. Whatever is no heading, quotation or paragraph is `other`. */
export const readMarkdown = (markdown: string): readonly MarkdownBlock[] => {
  const blocks: MarkdownBlock[] = [];
  const collect = (node: Node, quoted: boolean): void => {
    for (let child = node.firstChild; child !== null; child = child.next) {
      if (child.type === 'block_quote') collect(child, true);
      else if (child.type === 'heading' || child.type === 'paragraph') blocks.push(blockOf(child, quoted));
      else blocks.push({ ...blockOf(child, quoted), kind: 'other' });
    }
  };
  collect(new Parser().parse(markdown), false);
  return blocks;
};

const blockOf = (block: Node, quoted: boolean): MarkdownBlock => {
  const text: string[] = [];
  const links: string[] = [];
  const markup: string[] = [];
  const walker = block.walker();
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { node, entering } = event;
    if (!entering || node === block) continue;
    if (node.type === 'softbreak' || node.type === 'linebreak') text.push('\n');
    else text.push(node.literal ?? '');
    if (node.type === 'link') links.push(node.destination ?? '');
    if (!plainKinds.has(node.type)) markup.push(node.type);
  }
  return { kind: block.type === 'heading' ? 'heading' : 'paragraph', quoted, text: text.join(''), links, markup };
};
