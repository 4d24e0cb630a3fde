import { browser } from 'wxt/browser';
import { patternBelow, patternOf, siteOf } from '../core/sites/hosts';

/**
 * The sites on which the reader lets Bên Lề run by itself. A browser asks the reader only inside a click: call
 * `allowSite` and `allowOutlets` first in the click's handler, before any `await`.
 */

/** Asks for one site for good; answers whether it was granted. */
export const allowSite = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(host)] });

/** Asks once for all hosts of a list and everything below them. */
export const allowOutlets = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: hosts.map(patternBelow) });

/** True where Bên Lề may run on this page by itself. */
export const isAllowed = async (address: string): Promise<boolean> => {
  const site = siteOf(address);
  const scheme = /^https?/iu.exec(address)?.[0].toLowerCase();
  if (site === null || scheme === undefined) return false;
  return browser.permissions.contains({ origins: [`${scheme}://${site}/*`] });
};

/** Match patterns of everything granted, pages of the web only. */
export const allowedOrigins = async (): Promise<readonly string[]> => {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):\/\//u.test(origin) || origin === '<all_urls>');
};
