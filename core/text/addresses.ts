import type { ArticleMeta, ArticleSighting } from '../model/article';

/**
 * Parameters that say where a reader came from, not which page it is: of Google, Facebook, Microsoft, TikTok, X, Zalo,
 * mailing systems, and what Vietnamese outlets add to their own links (`zarsrc`, `vna_source`, `gidzl`).
 */
const tracking =
  /^(?:utm_.*|mtm_.*|pk_.*|hsa_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|ttclid|twclid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref_src|ref_url|zarsrc|zalo_.*|gidzl|vna_source|src_ref|amp_.*)$/iu;

const addressShape = /^(?<scheme>https?):\/\/(?:[^/?#@]*@)?(?<host>[^/?#]*)(?<path>[^?#]*)(?:\?(?<query>[^#]*))?/iu;

/**
 * The form in which two addresses of one page are the same string: no fragment, no tracking parameters, host in lower
 * case without its default port, parameters in the order of their names. What is no address of the web stays as it is,
 * without its fragment.
 */
export const normaliseAddress = (address: string): string => {
  const parts = addressShape.exec(address)?.groups;
  if (parts === undefined) return address.replace(/#.*$/u, '');
  const { scheme = '', host = '', path = '', query = '' } = parts;
  const kept = query.split('&').filter((pair) => pair !== '' && !tracking.test(pair.replace(/=.*$/u, '')));
  return `${scheme.toLowerCase()}://${withoutDefaultPort(scheme, host)}${path === '' ? '/' : path}${
    kept.length === 0 ? '' : `?${kept.sort().join('&')}`
  }`;
};

const withoutDefaultPort = (scheme: string, host: string): string =>
  host.toLowerCase().replace(scheme.toLowerCase() === 'https' ? /:443$/u : /:80$/u, '');

/** What a page tells of its article, with every address by which it may be found again: as visited first. */
export const sightingAt = (visited: string, meta: ArticleMeta): ArticleSighting => ({
  meta,
  addresses: [...new Set([visited, ...(meta.canonical === null ? [] : [meta.canonical])].map(normaliseAddress))],
  visited,
});
