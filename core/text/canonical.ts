import { normaliseAddress } from './addresses';

/** An address of the web in its parts. */
interface Parts {
  /** With its port, in lower case. */
  readonly host: string;
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
}

const absolute = /^https?:\/\/(?:[^/?#@]*@)?([^/?#\s]+)([^?#]*)(\?[^#]*)?/i;

const partsOf = (address: string): Parts | null => {
  const match = absolute.exec(address.trim());
  if (match === null) return null;
  return { host: (match[1] ?? '').toLowerCase(), path: match[2] || '/', query: match[3] ?? '' };
};

/** The host with its port, in lower case; `null` where the address is none of the web. */
export const hostOf = (address: string): string | null => partsOf(address)?.host ?? null;

/** Second levels under which others register names, so that the site is the third: `gov.vn`, `com.vn`, `co.uk`. */
const sharedSuffix = /^(?:com|net|org|edu|gov|ac|co|or|ne|go|gob|gouv|info|biz|name|pro|health|int|mil)\.[a-z]{2}$/;

/** The part of a host that one owner holds: `tuoitre.vn`, `thanhhoa.gov.vn`. By rule, not by the list of suffixes. */
export const siteOf = (host: string): string => {
  const labels = host.replace(/:\d+$/, '').split('.');
  const lastTwo = labels.slice(-2).join('.');
  return sharedSuffix.test(lastTwo) ? labels.slice(-3).join('.') : lastTwo;
};

export const onSameSite = (one: string, other: string): boolean => {
  const [first, second] = [hostOf(one), hostOf(other)];
  return first !== null && second !== null && siteOf(first) === siteOf(second);
};

/** File names that stand for the folder they are in. */
const frontFile = /^\/(?:(?:index|default|home|trang-chu)(?:\.(?:html?|php|aspx?|jsp|chn))?)?$/i;

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

/** A name of several words or with a number of three digits and more, as articles have and sections have not. */
const articleName = /\d{3}|[^-_/]+(?:[-_][^-_/]+){3}/;

/**
 * The address that a page calls its own, if it can be believed: on the same site as the page, and neither the front
 * page nor a section. Front pages as canonical are a common fault of content systems, and would make all articles one.
 * `null` otherwise.
 */
export const believableCanonical = (canonical: string, visited: string): string | null => {
  const own = partsOf(canonical);
  const here = partsOf(visited);
  if (own === null || here === null || !onSameSite(canonical, visited)) return null;
  if (own.path === here.path && own.query === here.query) return normaliseAddress(canonical);
  if (frontFile.test(own.path) && !articleName.test(own.query)) return null;
  const last = segmentsOf(own.path).at(-1) ?? '';
  const sameName = last !== '' && last === segmentsOf(here.path).at(-1);
  return sameName || articleName.test(last) || articleName.test(own.query) ? normaliseAddress(canonical) : null;
};
