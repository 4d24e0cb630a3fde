import type { TextDirective } from '../../../core/fragments/find-directive';

/** Takes a directive in an address apart, as the standard's "parse a text directive" does; `null` where it is none. */
export function parseDirective(fragment: string): TextDirective | null {
  const value = /^#[^:]*:~:(?:.*&)?text=([^&]*)/u.exec(fragment)?.[1];
  if (value === undefined) return null;
  const terms = value.split(',');
  const prefix = terms[0]?.endsWith('-') === true ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') === true ? terms.pop()?.slice(1) : undefined;
  const [start, end, ...more] = terms;
  if (start === undefined || start === '' || more.length > 0) return null;
  const decoded = (term: string | undefined): string | null => (term === undefined ? null : decodeURIComponent(term));
  return { prefix: decoded(prefix), start: decodeURIComponent(start), end: decoded(end), suffix: decoded(suffix) };
}
