import type { TextBlock } from '../projection/block';
import type { FoundArticle } from './found';

/** The text of one block in one line: white space and line breaks collapsed. */
export const lineOf = (block: TextBlock): string =>
  block.nodes
    .map((node) => (node.nodeType === 3 ? (node as Text).data : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The body alone, one block a line: the words under pictures are read with it, but are not part of it. */
export const bodyText = (article: FoundArticle): string =>
  article.blocks
    .filter(({ role }) => role !== 'caption')
    .map(lineOf)
    .join('\n');
