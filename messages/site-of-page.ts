import { browser } from 'wxt/browser';

/** A content script asks whether its page's site is given for good: `permissions` is not for content scripts. */
export interface SiteAsked {
  readonly kind: 'site-asked';
}

export const isSiteAsked = (message: unknown): message is SiteAsked =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'site-asked';

/** True also where nobody answers: then there is nothing to offer. */
export const isSiteLasting = async (): Promise<boolean> => {
  const asked: SiteAsked = { kind: 'site-asked' };
  try {
    return (await browser.runtime.sendMessage(asked)) !== false;
  } catch {
    return true;
  }
};
