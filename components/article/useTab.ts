import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../core/model/span';
import type { Tab, TabLook } from './tab';

/** What is known of the tab, and the way to ask it for something that changes what is known. */
export interface UsedTab {
  readonly look: TabLook;
  readonly visible: Span | null;
  readonly ask: (asked: (tab: Tab) => Promise<TabLook>) => void;
}

const notYet: TabLook = { shown: '', page: { kind: 'opening' }, site: null, addresses: [], placed: [] };

/** Looks at the tab at once, and again when it shows something else. */
export function useTab(tab: Tab): UsedTab {
  const [look, setLook] = useState(notYet);
  const [visible, setVisible] = useState<Span | null>(null);
  const asked = useRef(0);
  const ask = useCallback(
    (act: (tab: Tab) => Promise<TabLook>) => {
      asked.current += 1;
      const mine = asked.current;
      act(tab).then(
        (seen) => {
          if (mine === asked.current) setLook(seen);
        },
        (bug) => {
          // What was seen before stays; a page that never answered is as one without our script.
          setLook((before) => (before.page.kind === 'opening' ? { ...before, page: { kind: 'absent' } } : before));
          reportError(bug);
        },
      );
    },
    [tab],
  );
  useEffect(() => {
    const lookAgain = () => ask((asking) => asking.look());
    lookAgain();
    return tab.watch(lookAgain);
  }, [tab, ask]);
  const isArticle = look.page.kind === 'article';
  useEffect(() => {
    if (!isArticle) return;
    let changes: number | null = null;
    const stop = tab.follow((position) => {
      setVisible(position?.visible ?? null);
      if (position === null || position.changes === changes) return;
      // What the page said before it was followed may be older than this.
      changes = position.changes;
      ask((asking) => asking.look());
    });
    return () => {
      stop();
      setVisible(null);
    };
  }, [tab, ask, isArticle, look.shown]);
  return { look, visible, ask };
}
