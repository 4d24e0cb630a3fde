import type { Anchor } from '../../core/model/anchor';
import type { Annotation } from '../../core/model/annotation';
import type { Correction } from '../../core/model/correction';
import type { FollowUp } from '../../core/model/follow-up';
import type { Item } from '../../core/model/item';

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

const sameAnchor = (one: Anchor, other: Anchor): boolean =>
  one.projection === other.projection &&
  one.scope === other.scope &&
  one.exact === other.exact &&
  one.prefix === other.prefix &&
  one.suffix === other.suffix &&
  one.start === other.start &&
  one.end === other.end &&
  one.block === other.block &&
  one.fingerprint === other.fingerprint &&
  one.fragment === other.fragment &&
  sameList(one.refused ?? [], other.refused ?? []);

/** True where both say the same; times, revision and article, which the notebook sets, are not compared. */
export const saysTheSame = (one: Annotation, other: Annotation): boolean =>
  one.colour === other.colour &&
  one.note === other.note &&
  sameList(one.tags, other.tags) &&
  sameList(one.about.officials, other.about.officials) &&
  sameList(one.about.documents, other.about.documents) &&
  sameAnchor(one.anchor, other.anchor);

/** True where both items say the same; times, revision and article, which the notebook sets, are not compared. */
export const isSameItem = (one: Item, other: Item): boolean => {
  if (one.kind === 'follow-up') return other.kind === 'follow-up' && isSameFollowUp(one, other);
  return other.kind === 'correction' && wordsOf(one) === wordsOf(other);
};

/** Both are decoded or made by us, so their fields stand in the same order. */
const wordsOf = ({ change, scope }: Correction): string =>
  JSON.stringify([scope.kind === 'page' ? scope.kind : scope, change]);

const isSameFollowUp = (one: FollowUp, other: FollowUp): boolean =>
  one.speaker === other.speaker &&
  one.addressee === other.addressee &&
  sameList(one.helpers, other.helpers) &&
  one.deadline === other.deadline &&
  one.deadlineText === other.deadlineText &&
  one.done === other.done &&
  sameAnchor(one.anchor, other.anchor);
