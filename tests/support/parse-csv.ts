/** A strict reader of RFC 4180, written apart from the writer: throws at whatever the RFC does not allow. */
export const parseCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const pattern = quoted ? /"((?:[^"]|"")*)"/uy : /([^",\r\n]*)/uy;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) throw new Error(`broken field at ${at}`);
    row.push((match[1] ?? '').replaceAll('""', '"'));
    at = pattern.lastIndex;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) throw new Error('the file ends in a comma');
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`neither a comma nor a line end at ${at}`);
  }
  return rows;
};
