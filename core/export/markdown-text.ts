/**
 * Text that reads in CommonMark exactly as it stands: whatever could be markup is escaped by a backslash, which
 * CommonMark allows before any ASCII punctuation. Source: CommonMark 0.31, sections 2.4 and 4; `|` and `~` for the
 * tables and strike-through of GitHub's extension.
 */
export const escapeLine = (line: string): string =>
  withoutControls(line)
    .trim()
    .replace(/[\\`*_[\]<>&|~]/gu, '\\$&')
    // At the start of a line these open headings, lists, underlines of headings.
    .replace(/^[#+=-]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');

/** Paragraphs and line ends of a text, each line after a prefix such as `> `. A single line end stays one. */
export const escapeText = (text: string, prefix = ''): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
    .map(escapeLine)
    .join('\n')
    .replace(/^\n+|\n+$/gu, '')
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replaceAll('\n', `\\\n${prefix}`))
    .map((paragraph) => prefix + paragraph)
    .join(`\n${prefix.trimEnd()}\n`);

/** An address as the destination of a link: what could end it early is percent-encoded. */
export const escapeAddress = (address: string): string =>
  withoutControls(address).replace(/[\s()<>\\]/gu, (letter) => encodeURIComponent(letter).replace(/[()]/gu, hex));

const hex = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

/** White space of any kind becomes a space, other control characters go. */
const withoutControls = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, ' ').replace(/\p{Cc}/gu, '');
