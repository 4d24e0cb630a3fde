/** A host name as a match pattern may hold it: labels of letters, digits and hyphens, or four numbers. */
const hostShape = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/u;

/** The hosts of a list with one host a line; what follows `#` is a comment. Throws a `RangeError` that names a bad line. */
export const hostsOf = (list: string): readonly string[] =>
  list.split('\n').flatMap((line, index) => {
    const host = line.replace(/#.*$/u, '').trim();
    if (host === '') return [];
    if (!hostShape.test(host)) throw new RangeError(`line ${index + 1} is not a host: ${host}`);
    return [host];
  });

/** Match pattern for a host of the list and everything below it, over http and https. */
export const patternBelow = (host: string): string => `*://*.${host}/*`;

/** Match pattern for one host alone, over http and https. */
export const patternOf = (host: string): string => `*://${host}/*`;

/** The host of an address that a reader can be on, or `null` where no page of the web is open. */
export const siteOf = (address: string): string | null => {
  const found = /^https?:\/\/(?:[^/?#@]*@)?(?<host>\[[^\]]*\]|[^/?#:]*)/iu.exec(address)?.groups?.host;
  return found === undefined || found === '' ? null : found.toLowerCase();
};

/** True where the host stands in the list itself or below one that does. */
export const coveredBy = (hosts: readonly string[], host: string): boolean =>
  hosts.some((listed) => host === listed || host.endsWith(`.${listed}`));
