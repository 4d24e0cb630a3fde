import type { Anchor } from '../../core/model/anchor';
import type { Annotation } from '../../core/model/annotation';

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
  one.fingerprint === other.fingerprint;

/** True where both say the same; times, revision and article, which the notebook sets, are not compared. */
export const saysTheSame = (one: Annotation, other: Annotation): boolean =>
  one.colour === other.colour &&
  one.note === other.note &&
  sameList(one.tags, other.tags) &&
  sameList(one.about.officials, other.about.officials) &&
  sameList(one.about.documents, other.about.documents) &&
  sameAnchor(one.anchor, other.anchor);
