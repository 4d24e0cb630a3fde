import { useEffect, useMemo } from 'preact/hooks';

/** Milliseconds after which a key counts as let go: nobody tells where the window lost it meanwhile. */
const longestHeld = 1_000;

/**
 * Calls back when no key is down in this window any more. The frame gives the keyboard back to the page then: a key that
 * went down here must not come up there.
 */
export function useKeysUp(): (then: () => void) => void {
  const held = useMemo(() => new Set<string>(), []);
  const waiting = useMemo(() => new Set<() => void>(), []);
  const release = () => {
    if (held.size > 0) return;
    const due = [...waiting];
    waiting.clear();
    for (const then of due) then();
  };
  useEffect(() => {
    const down = ({ code }: KeyboardEvent) => held.add(code);
    const up = ({ code, key }: KeyboardEvent) => {
      held.delete(code);
      // A Mac tells of no other key that comes up while its command key is down.
      if (key === 'Meta') held.clear();
      release();
    };
    const lost = () => {
      held.clear();
      release();
    };
    window.addEventListener('keydown', down, true);
    window.addEventListener('keyup', up, true);
    window.addEventListener('blur', lost);
    return () => {
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keyup', up, true);
      window.removeEventListener('blur', lost);
    };
  }, [held]);
  return (then) => {
    waiting.add(then);
    setTimeout(() => {
      held.clear();
      release();
    }, longestHeld);
    release();
  };
}
