import { changesText } from './text-changes';

/** What happened to a page after it was read. */
export type PageChange =
  /** Text came, went or was rewritten; `inside` tells whether any of it lies in the watched part. */
  | { readonly kind: 'content'; readonly inside: boolean }
  /** The page has another address without a load: a client-side navigation. A changed fragment alone is none. */
  | { readonly kind: 'address'; readonly address: string }
  /** Came back from the back/forward cache as it was left; what listens elsewhere may have missed something. */
  | { readonly kind: 'restored' }
  /** Is being left; it may come back. */
  | { readonly kind: 'left' };

export interface PageWatch {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The part whose changes matter most, such as the article; all of the page where it is `null`. */
  readonly part: () => Element | null;
  /** Nodes of ours, whose coming and going is no change. */
  readonly isOurs: (node: Node) => boolean;
  /** Told one change at a time: the next one waits until this one is done with. What it throws is swallowed. */
  readonly onChange: (change: PageChange) => void | Promise<void>;
}

/** Milliseconds of quiet before a change is told: a page that renders does so in bursts. */
const quiet = 250;
/** A page that is never quiet is told about after this long, in milliseconds; each time later, up to the last one. */
const patience = [1_000, 2_000, 4_000, 8_000] as const;
/** After this long without a change, in milliseconds, a page counts as calm again. */
const calm = 10_000;

/**
 * Watches for late content, rewriting and client-side navigation. Changes nothing, throws nothing into the page, and tells
 * only of changes by which its text may read differently.
 */
export function watchPage({ document, signal, part, isOurs, onChange }: PageWatch): void {
  const view = document.defaultView;
  if (view === null || signal.aborted) return;
  const tell = inTurn(onChange, signal);
  let address = withoutFragment(view.location.href);

  const checkAddress = (): void => {
    const now = withoutFragment(view.location.href);
    if (now === address) return;
    address = now;
    tell({ kind: 'address', address: view.location.href });
  };
  const bursts = makeBursts((records) => {
    checkAddress();
    const changed = records.filter((record) => changesText(record, isOurs));
    if (changed.length === 0) return;
    const watched = part();
    // A part that is gone was replaced: what came in its place lies where it was.
    const isInside = watched === null || !watched.isConnected || changed.some(({ target }) => touches(watched, target));
    tell({ kind: 'content', inside: isInside });
  }, signal);

  const observer = new MutationObserver(bursts.add);
  observer.observe(document, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
  signal.addEventListener('abort', () => observer.disconnect());

  const options = { signal, passive: true };
  view.addEventListener('popstate', checkAddress, options);
  view.addEventListener('hashchange', checkAddress, options);
  navigationOf(view)?.addEventListener('navigatesuccess', checkAddress, options);
  navigationOf(view)?.addEventListener('currententrychange', checkAddress, options);
  view.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) tell({ kind: 'restored' });
    },
    options,
  );
  view.addEventListener('pagehide', () => tell({ kind: 'left' }), options);
}

/** Older browsers have no `navigation`; there the address is looked at whenever the page changes. */
function navigationOf(view: Window): EventTarget | null {
  const navigation: unknown = Reflect.get(view, 'navigation');
  return navigation instanceof EventTarget ? navigation : null;
}

const withoutFragment = (address: string): string => address.replace(/#.*$/, '');

/** A change above the part may have replaced it; one inside it is in it. */
const touches = (part: Element, target: Node): boolean => part.contains(target) || target.contains(part);

function inTurn(onChange: PageWatch['onChange'], signal: AbortSignal): (change: PageChange) => void {
  let last: Promise<void> = Promise.resolve();
  return (change) => {
    last = last.then(async () => {
      if (signal.aborted) return;
      try {
        await onChange(change);
      } catch {
        // An exception here would land in the page's console; the listener tells its own faults.
      }
    });
  };
}

/** Gathers mutations into bursts that end with a pause, or with patience where a page never pauses. */
function makeBursts(onBurst: (records: readonly MutationRecord[]) => void, signal: AbortSignal) {
  let records: MutationRecord[] = [];
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let patienceTimer: ReturnType<typeof setTimeout> | undefined;
  let calmTimer: ReturnType<typeof setTimeout> | undefined;
  let restless = 0;

  const end = (byPatience: boolean): void => {
    clearTimeout(quietTimer);
    clearTimeout(patienceTimer);
    patienceTimer = undefined;
    if (byPatience) restless = Math.min(restless + 1, patience.length - 1);
    clearTimeout(calmTimer);
    calmTimer = setTimeout(() => {
      restless = 0;
    }, calm);
    const gathered = records;
    records = [];
    onBurst(gathered);
  };
  signal.addEventListener('abort', () => {
    for (const timer of [quietTimer, patienceTimer, calmTimer]) clearTimeout(timer);
  });
  return {
    add: (more: readonly MutationRecord[]): void => {
      if (signal.aborted) return;
      for (const record of more) records.push(record);
      clearTimeout(quietTimer);
      quietTimer = setTimeout(() => end(false), quiet);
      patienceTimer ??= setTimeout(() => end(true), patience[restless] ?? 1_000);
    },
  };
}
