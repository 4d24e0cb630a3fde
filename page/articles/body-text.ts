import type { TextBlock } from '../projection/block';
import type { FoundArticle } from './found';

/** White space inside a text that is anything but one space. Most texts have none and need not be written anew. */
const irregularSpace = /\s\s|[^\S ]/;

/** The text of one block in one line: white space and line breaks collapsed. */
export const lineOf = ({ nodes }: TextBlock): string => {
  let text = '';
  for (const node of nodes) text += node.nodeType === 3 ? (node as Text).data : ' ';
  const line = text.trim();
  return irregularSpace.test(line) ? line.replace(/\s+/g, ' ') : line;
};

/** The body alone, one block a line: the words under pictures are read with it, but are not part of it. */
export const bodyText = (article: FoundArticle): string =>
  article.blocks
    .filter(({ role }) => role !== 'caption')
    .map(lineOf)
    .join('\n');
