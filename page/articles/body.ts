import { chooseRegion } from './choose';
import { captionsOf, isCaption, withoutChrome } from './chrome';
import { Opening } from './lead';
import type { Item, Region, Regions } from './regions';
import { shownAmong } from './shown';

/** The body of an article: where it stands, and its blocks in reading order. */
export interface Body {
  readonly region: Region;
  readonly items: readonly Item[];
  /** Captions of its pictures: beside the text, not part of it. */
  readonly captions: readonly Item[];
  /** The visible headline. */
  readonly title: Item | null;
}

export interface BodyHints {
  /** Headlines that the page states of itself, in any form. */
  readonly titles: readonly string[];
  /** Summaries that the page states of itself. */
  readonly summaries: readonly string[];
}

export interface Part {
  readonly within: Region;
  /** True where the headline stands in the part as well; a rule for a site names the body alone. */
  readonly hasHeadline: boolean;
}

/** Finds the body on the page or in a part of it, or `null` where nothing reads like prose. */
export const findBody = (regions: Regions, hints: BodyHints, part: Part | null = null): Body | null => {
  const within = part?.within ?? regions.top;
  const region = chooseRegion(regions, within);
  if (region === null) return null;
  const opening = new Opening(regions, region, { from: part?.hasHeadline === true ? within.first : 0, hints });
  const { title } = opening;
  const kept = withoutChrome(regions, region, title);
  const lead = opening.leadBefore(kept[0]?.at ?? region.first).filter((item) => !isCaption(item, region));
  const items = [...lead, ...shownAmong(kept)];
  const last = items.at(-1);
  if (last === undefined) return null;
  const from = title?.at ?? items[0]?.at ?? 0;
  const captions = captionsOf(regions, region, from + 1, last.at + 4).filter((item) => !items.includes(item));
  return { region, items, captions, title };
};
