import type { Correction } from '../model/correction';
import { plainText } from './same-text';

/** Tells the key that the reader gave a document, of its writing or of the key that it had; `null` where they gave none. */
export interface Rekeying {
  readonly ofText: (text: string) => Found | null;
  readonly ofKey: (key: string) => Found | null;
}

interface Found {
  readonly key: string;
  readonly by: Correction;
}

/** Of two corrections of one document the later one holds. */
export const rekeyingBy = (corrections: readonly Correction[]): Rekeying => {
  const byText = new Map<string, Found>();
  const byKey = new Map<string, Found>();
  for (const by of [...corrections].sort((one, other) => one.updated - other.updated)) {
    const { change } = by;
    if (change.kind !== 'key') continue;
    byText.set(plainText(change.text), { key: change.key, by });
    if (change.was !== null) byKey.set(plainText(change.was), { key: change.key, by });
  }
  return {
    ofText: (text) => byText.get(plainText(text)) ?? null,
    ofKey: (key) => byKey.get(plainText(key)) ?? null,
  };
};
