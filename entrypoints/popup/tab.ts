import { browser } from 'wxt/browser';
import type { Tab, TabLook } from '../../components/article/tab';
import type { PageFindings } from '../../core/model/reader';
import { siteOf } from '../../core/sites/hosts';
import { normaliseAddress } from '../../core/text/addresses';
import { isNotesCounted } from '../../messages/loading';
import { followPosition, type Heard, remoteReader } from '../../messages/reader';
import { changeSwitches, readSwitches, watchSwitches } from '../../messages/settings';
import { allowSite, isAllowed } from '../../messages/sites';
import { bringReaderWithStyles } from '../background/injection';
import { openArticle } from './open-article';

/** A script that was just brought in reads the page before it answers: this often it is asked, with this pause in ms. */
const tries = 30;
const pause = 100;

interface Shown {
  readonly id: number;
  /** Known only where the reader gave us the page. */
  readonly address: string | null;
}

/** The active tab of this window. The popup brings our script in by itself: the click that opened it is the permission. */
export const activeTab = (surface: 'popup' | 'panel'): Tab => {
  const look = async (): Promise<TabLook> => {
    const tab = await shown();
    if (tab === null) return nothing;
    const heard = await remoteReader(tab.id).findings();
    if (heard.kind === 'heard') return seen(tab, heard.value);
    const site = await siteState(tab.address);
    if (surface === 'panel' || site?.on === false) return unseen(tab);
    // The click that opened the popup is a permission: a page that refuses our script now is closed to extensions.
    return (await bringReaderWithStyles(tab.id)) ? afterBringing(tab) : unseen(tab, true);
  };
  return {
    look,
    async readAnyway() {
      const tab = await shown();
      if (tab === null) return nothing;
      const heard = await remoteReader(tab.id).readAnyway();
      return heard.kind === 'heard' ? seen(tab, heard.value) : unseen(tab);
    },
    async bring() {
      const tab = await shown();
      if (tab === null) return nothing;
      return (await bringReaderWithStyles(tab.id)) ? afterBringing(tab) : unseen(tab);
    },
    async allow(host) {
      await allowSite(host);
      return look();
    },
    async switchSite(host, on) {
      await changeSwitches((switches) => ({
        ...switches,
        on: switches.on || on,
        offSites: [...switches.offSites.filter((site) => site !== host), ...(on ? [] : [host])],
      }));
      return look();
    },
    async jumpTo(target) {
      const tab = await shown();
      const heard = tab && (await remoteReader(tab.id).jumpTo(target));
      return heard?.kind === 'heard' && heard.value;
    },
    open: openArticle,
    watch: (listener) => watchTabs(surface, listener),
    follow,
  };
};

const nothing: TabLook = { shown: '', page: { kind: 'closed' }, site: null, addresses: [], placed: [] };

const shown = async (): Promise<Shown | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, address: tab.url ?? null };
};

const siteState = async (address: string | null): Promise<TabLook['site']> => {
  const host = address === null ? null : siteOf(address);
  if (host === null || address === null) return null;
  const switches = await readSwitches();
  return { host, on: switches.on && !switches.offSites.includes(host), lasting: await isAllowed(address) };
};

/** A page in which our script runs. */
const seen = async (tab: Shown, findings: PageFindings): Promise<TabLook> => {
  if (findings.kind === 'article') {
    const { visited, addresses } = findings.sighting;
    const site = await siteState(visited);
    return {
      shown: `${tab.id} ${visited}`,
      page: { kind: 'article', findings },
      site,
      addresses,
      placed: findings.annotations,
    };
  }
  const site = await siteState(tab.address);
  return {
    shown: String(tab.id),
    page: { kind: 'no-article' },
    site,
    addresses: addressesOf(tab),
    placed: findings.annotations,
  };
};

/** A page in which our script does not run: why not, and what of it is known all the same. */
const unseen = async (tab: Shown, refused = false): Promise<TabLook> => {
  const site = await siteState(tab.address);
  const known = { shown: String(tab.id), site, addresses: addressesOf(tab), placed: [] };
  if (tab.address === null)
    return { ...known, page: refused ? { kind: 'closed' } : { kind: 'no-permission', host: null } };
  if (site === null && !tab.address.startsWith('file:')) return nothing;
  const isForbidden = refused && site !== null && !site.lasting;
  return { ...known, page: isForbidden ? { kind: 'no-permission', host: site.host } : { kind: 'absent' } };
};

const addressesOf = ({ address }: Shown): readonly string[] => (address === null ? [] : [normaliseAddress(address)]);

const afterBringing = async (tab: Shown): Promise<TabLook> => {
  for (let asked = 0; asked < tries; asked += 1) {
    const heard: Heard<PageFindings> = await remoteReader(tab.id).findings();
    if (heard.kind === 'heard') return seen(tab, heard.value);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return unseen(tab);
};

/** The popup closes when its tab goes away; the panel stays and must see it, and the script that starts there later. */
const watchTabs = (surface: 'popup' | 'panel', listener: () => void): (() => void) => {
  const stopSwitches = watchSwitches(listener);
  if (surface === 'popup') return stopSwitches;
  const updated = (_: number, { status }: { readonly status?: string }, { active }: { readonly active: boolean }) => {
    if (active && status === 'complete') listener();
  };
  const told = (message: unknown): undefined => {
    if (isNotesCounted(message)) listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.runtime.onMessage.addListener(told);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    stopSwitches();
    browser.tabs.onActivated.removeListener(listener);
    browser.runtime.onMessage.removeListener(told);
    browser.tabs.onUpdated.removeListener(updated);
  };
};

const follow: Tab['follow'] = (listener) => {
  let stop = (): void => {};
  let stopped = false;
  void shown().then((tab) => {
    if (tab === null || stopped) return;
    stop = followPosition(tab.id, { moved: listener, gone: () => listener(null) });
  });
  return () => {
    stopped = true;
    stop();
  };
};
