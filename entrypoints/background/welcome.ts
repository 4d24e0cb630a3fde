import { browser } from 'wxt/browser';

/** Opens the welcome page once: after the first installation, not after updates. */
export const welcomeOnInstall = (): void => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') {
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    }
  });
};
