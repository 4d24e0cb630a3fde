import { type Doc, written } from '../../document';

const clause =
  /(?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hụ lục) [\p{L}\p{N}]{1,5}(?: ?, [\p{L}\p{N}]{1,3}(?=[ ,]))*(?: ?,)? )+(?:của )?$/u;
const longestClause = 120;

/** Article, clause and point cited with the document that begins at the folded offset, as written, or `null`. */
export function clauseBefore(doc: Doc, start: number): string | null {
  const from = Math.max(0, start - longestClause);
  const match = clause.exec(doc.folded.text.slice(from, start));
  if (match === null) return null;
  return written(doc, { start: from + match.index, end: start }).replace(/[ ,]*(?:của)? *$/u, '');
}
