import { type Doc, written } from '../../document';

/** A number (`12`, `12a`), a Roman one, or a letter: `một số điều của` and `các điều khoản của` cite none. */
const number = '(?:\\p{N}{1,4}\\p{L}?|[IVXL]{1,5}|\\p{L})(?![\\p{L}\\p{M}\\p{N}])';
const clause = new RegExp(
  `(?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hụ lục) ${number}(?: ?, ${number}(?=[ ,]))*(?: ?,)? )+(?:của )?$`,
  'u',
);
const longestClause = 120;

/** Article, clause and point cited with the document that begins at the folded offset, as written, or `null`. */
export function clauseBefore(doc: Doc, start: number): string | null {
  const from = Math.max(0, start - longestClause);
  const match = clause.exec(doc.folded.text.slice(from, start));
  if (match === null) return null;
  return written(doc, { start: from + match.index, end: start }).replace(/[ ,]*(?:của)? *$/u, '');
}
