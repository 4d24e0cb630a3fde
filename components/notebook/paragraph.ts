/** What stood before the quote in its paragraph; where the paragraph is cut, from the next whole word on. */
export const opening = (prefix: string): string => {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  return line === prefix && line !== '' ? `…${line.replace(/^\S*\s/u, '')}` : line;
};

/** What stood behind the quote in its paragraph; where the paragraph is cut, up to the last whole word. */
export const closing = (suffix: string): string => {
  const end = suffix.indexOf('\n');
  if (end >= 0) return suffix.slice(0, end);
  return suffix === '' ? '' : `${suffix.replace(/\s\S*$/u, '')}…`;
};
