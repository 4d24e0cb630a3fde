import { useCallback, useEffect, useState } from 'preact/hooks';
import { type NotebookAddress, notebookAddress, notebookHash } from '../../core/model/notebook-address';

/**
 * What the notebook shows, kept in the page's address, so that Back, a bookmark and a link from elsewhere lead to the same
 * notes. Typing in the search field makes no history of letters.
 */
export function useAddress(): readonly [NotebookAddress, (changed: Partial<NotebookAddress>) => void] {
  const [address, setAddress] = useState(() => notebookAddress(location.hash));
  useEffect(() => {
    const read = () => setAddress(notebookAddress(location.hash));
    window.addEventListener('hashchange', read);
    window.addEventListener('popstate', read);
    return () => {
      window.removeEventListener('hashchange', read);
      window.removeEventListener('popstate', read);
    };
  }, []);
  const change = useCallback((changed: Partial<NotebookAddress>) => {
    const next = { ...notebookAddress(location.hash), ...changed };
    const place = `${location.pathname}${notebookHash(next)}`;
    if ('query' in changed || 'export' in changed) history.replaceState(null, '', place);
    else history.pushState(null, '', place);
    setAddress(next);
  }, []);
  return [address, change];
}
