/** A table as CSV by RFC 4180: lines end in CRLF, a field with a quote, a comma or a line end stands in quotes. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

const field = (text: string): string => (/[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Excel takes a file for UTF-8 only where it begins with this. */
export const byteOrderMark = '\uFEFF';

/**
 * Guards a cell against being taken for a formula, which could send data away when a reader opens the file in a
 * spreadsheet. The rule: a cell that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end gets an
 * apostrophe before it. Source: OWASP, "CSV Injection". The lossless file is `json`.
 */
export const guarded = (text: string): string => (/^[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text);
