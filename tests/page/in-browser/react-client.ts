import { hydrateRoot } from 'react-dom/client';
import { first, lateWords, page, type Shown } from './react-page';

const faults: string[] = [];
const note = (error: unknown): void => {
  faults.push(String(error));
};
let set: ((shown: Shown) => void) | null = null;
let now = first;

/** Brings the served page to life; fulfilled when React has taken it over. */
export function hydrate(): Promise<void> {
  const root = document.querySelector('#root');
  if (root === null) throw new Error('no root');
  return new Promise((resolve) => {
    const onAlive = (setShown: (shown: Shown) => void): void => {
      set = setShown;
      resolve();
    };
    const late = Promise.resolve(lateWords);
    hydrateRoot(root, page({ late, onAlive }), { onRecoverableError: note, onUncaughtError: note });
  });
}

/** Renders the page with some of it changed. */
export function change(part: Partial<Shown>): void {
  now = { ...now, ...part };
  set?.(now);
}

/** What React complained about: above all that the served page was not what it expected. */
export const told = (): readonly string[] => faults;

export const text = (): string => document.querySelector('#root')?.textContent ?? '';
