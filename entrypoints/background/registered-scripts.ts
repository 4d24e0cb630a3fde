import { browser } from 'wxt/browser';
import type { SitesRevoked } from '../../messages/loading';
import { allowedOrigins } from '../../messages/sites';
import { bringLoader } from './injection';

const id = 'stage-one';

/**
 * Keeps stage one registered for exactly the granted sites. Called synchronously when the background starts:
 * a listener that is added later misses the event that woke it.
 */
export const keepScriptsRegistered = (): void => {
  const reconcile = inTurn(reconcileNow);
  const reconcileAndReach = (): void => void reconcile().then(async () => reachOpenTabs(await allowedOrigins()));
  // At every start: a browser that was killed, or that loaded the extension anew, may have forgotten what was registered;
  // then pages that are open already missed it.
  void reconcile().then(async (isNew) => {
    if (isNew) await reachOpenTabs(await allowedOrigins());
  });
  browser.runtime.onInstalled.addListener(reconcileAndReach);
  // Firefox starts no background script with the browser unless somebody listens for that.
  browser.runtime.onStartup.addListener(reconcileAndReach);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) void reconcile().then(() => reachOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) void reconcile().then(() => leaveOpenTabs(origins));
  });
};

/** Answers whether something is registered now that was not before. */
const reconcileNow = async (): Promise<boolean> => {
  const [matches, registered] = await Promise.all([
    allowedOrigins(),
    browser.scripting.getRegisteredContentScripts({ ids: [id] }),
  ]);
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return false;
  }
  const script = {
    id,
    matches: [...matches],
    js: ['/loader.js'],
    css: ['/marks.css'],
    allFrames: false,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
  return registered.length === 0;
};

/** One after the other, because two registrations at once fail over the same id. A failed one does not stop the next. */
const inTurn = (work: () => Promise<boolean>): (() => Promise<boolean>) => {
  let last = Promise.resolve(false);
  return () => {
    last = last.then(work).catch(() => false);
    return last;
  };
};

/** Registered scripts only reach pages that load later; these are open already. */
const reachOpenTabs = async (origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [bringLoader(tab.id)])));
};

/** A script that is in a page stays there after its permission is gone: each is told and sees for itself. */
const leaveOpenTabs = async (origins: readonly string[]): Promise<void> => {
  const message: SitesRevoked = { kind: 'sites-revoked', origins };
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap((tab) => (tab.id === undefined ? [] : [browser.tabs.sendMessage(tab.id, message, { frameId: 0 })])),
  );
};
