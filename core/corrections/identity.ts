import type { Correction, CorrectionChange, CorrectionScope } from '../model/correction';
import type { FollowUp } from '../model/follow-up';
import type { ItemId } from '../model/ids';
import { plainText } from './same-text';

/** A correction as it is handed to the notebook. Two that change the same in the same place have one id. */
export const correctionOf = (scope: CorrectionScope, change: CorrectionChange, now: number): Correction => ({
  kind: 'correction',
  id: correctionId(scope, change),
  scope,
  change,
  created: now,
  updated: now,
  revision: 0,
});

type FollowUpGiven = Omit<FollowUp, 'kind' | 'id' | 'done' | 'created' | 'updated' | 'revision'>;

/** A follow-up as it is handed to the notebook. The same sentence of the same article has one id. */
export const followUpOf = (given: FollowUpGiven, now: number): FollowUp => ({
  kind: 'follow-up',
  id: followUpId(given),
  ...given,
  done: null,
  created: now,
  updated: now,
  revision: 0,
});

const followUpId = ({ articleId, anchor }: Pick<FollowUp, 'articleId' | 'anchor'>): ItemId =>
  named('follow-up', [articleId, plainText(anchor.exact)]);

const correctionId = (scope: CorrectionScope, change: CorrectionChange): ItemId =>
  named('correction', [...placeOf(scope), ...wordsOf(change)]);

const placeOf = (scope: CorrectionScope): readonly string[] => {
  switch (scope.kind) {
    case 'page':
      return ['page', scope.articleId];
    case 'site':
      return ['site', scope.host];
    case 'everywhere':
      return ['everywhere'];
  }
};

const wordsOf = (change: CorrectionChange): readonly string[] => {
  switch (change.kind) {
    case 'ignore':
      return [change.kind, change.mention, plainText(change.text)];
    case 'ignore-place': {
      const { prefix, exact, suffix, start } = change.anchor;
      return [change.kind, change.mention, plainText(prefix), plainText(exact), plainText(suffix), String(start)];
    }
    case 'official':
      return [change.kind, plainText(change.name)];
    case 'merge':
      return [change.kind, plainText(change.name), plainText(change.into)];
    case 'separate':
      return [change.kind, plainText(change.text), plainText(change.from)];
    case 'key':
      return [change.kind, plainText(change.text), plainText(change.was ?? ''), plainText(change.key)];
  }
};

/**
 * An id made of words. Two 53-bit hashes (cyrb53, public domain, by bryc) with different seeds: among a million items the
 * odds of two ids falling together are one to 10^19.
 */
const named = (sort: string, words: readonly string[]): ItemId => {
  const text = words.map((word) => `${word.length}:${word}`).join('');
  return `${sort}-${hash(text, 1)}${hash(text, 2)}` as ItemId;
};

const hash = (text: string, seed: number): string => {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
};
