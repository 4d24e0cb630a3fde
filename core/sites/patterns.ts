const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/**
 * True where a match pattern of an extension covers the address. Only what permissions hold is known:
 * `<all_urls>`, and `scheme://host/*` with `*` for both schemes of the web and `*.` for all below a host.
 * The port of the address plays no part.
 */
export const patternCovers = (pattern: string, address: string): boolean => {
  if (pattern === '<all_urls>') return /^https?:/iu.test(address);
  const parts = /^(?<scheme>\*|https?):\/\/(?<host>\*|(?:\*\.)?[^/*]+)\/\*$/u.exec(pattern)?.groups;
  if (parts?.scheme === undefined || parts.host === undefined) return false;
  const scheme = parts.scheme === '*' ? 'https?' : parts.scheme;
  const host = parts.host === '*' ? '[^/?#:@]+' : hostOf(parts.host);
  return new RegExp(`^${scheme}://(?:[^/?#@]*@)?${host}(?::\\d+)?(?:[/?#]|$)`, 'iu').test(address);
};

const hostOf = (host: string): string =>
  host.startsWith('*.') ? `(?:[^/?#:@]+\\.)?${escaped(host.slice(2))}` : escaped(host);
