import { type Item, isWithin, type Region, type Regions } from './regions';

/** An article among several has no less prose, in code units of Latin script, and no fewer paragraphs. */
const leastProse = 600;
const leastParagraphs = 3;

/** Shorter headlines are names of sections, in code units. */
const shortestHeadline = 20;

const isHeadline = ({ block, region }: Item): boolean =>
  block.element.localName === 'h1' &&
  !region.chrome &&
  block.length >= shortestHeadline &&
  block.linked < block.length * 0.8;

const countHeadlines = (heads: readonly Item[]): ReadonlyMap<Region, number> => {
  const counts = new Map<Region, number>();
  for (const { region } of heads) {
    for (let at: Region | null = region; at !== null; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
};

/**
 * The parts of a page that are an article each, where it holds several, as pages that load the next article when the
 * reader comes to the end: the largest element around each first-level headline that holds no other one, if there is
 * enough prose in it. Empty for the common page with one. For live blogs see `entriesOf`.
 */
export const partsOf = (regions: Regions): readonly Region[] => {
  const heads = regions.items.filter(isHeadline);
  if (heads.length < 2) return [];
  const counts = countHeadlines(heads);
  const parts = heads.map(({ region }) => {
    let part = region;
    while (part.parent !== null && counts.get(part.parent) === 1) part = part.parent;
    return part;
  });
  const full = parts.filter(({ prose, paragraphs }) => prose >= leastProse && paragraphs >= leastParagraphs);
  return full.length < 2 ? [] : full;
};

/** A live blog has no fewer entries than this, each with no less prose, in code units of Latin script. */
const fewestEntries = 3;
const leastOfEntry = 120;
/** Entries beyond these are not told apart: the older ones of a blog that runs for days. */
const mostEntries = 60;

/** A time of day in a line of its own: `14:05`, `14h05`, `2.30pm`. */
const timeOfDay = /(?<!\d)\d{1,2}\s?[:h.]\s?\d{2}(?!\d)/;
const longestTime = 60;

/** When an entry was written, as it says; `null` where it does not say. */
const timeOf = ({ items }: Regions, { element, first, end }: Region): string | null => {
  const time = element.querySelector('time');
  if (time !== null) return time.getAttribute('datetime') ?? time.textContent;
  const line = items.slice(first, end).find(({ text }) => text.length <= longestTime && timeOfDay.test(text));
  return line?.text ?? null;
};

const countHeadings = ({ items }: Regions, { first, end }: Region): number => {
  let count = 0;
  for (let at = first; at < end; at += 1) if (items[at]?.block.role === 'heading') count += 1;
  return count;
};

const mayBeEntry = (regions: Regions, region: Region): boolean =>
  !region.chrome && region.prose >= leastOfEntry && countHeadings(regions, region) > 0;

/** Boxes of one kind that are entries: each has its own time, as the sections of an article have not. */
const entriesAmong = (regions: Regions, same: readonly Region[]): readonly Region[] => {
  if (same.length < fewestEntries) return [];
  const entries = same.filter((region) => mayBeEntry(regions, region) && timeOf(regions, region) !== null);
  const times = new Set(entries.map((entry) => timeOf(regions, entry)));
  return times.size >= fewestEntries && entries.length > same.length / 2 ? entries.slice(0, mostEntries) : [];
};

const kindOf = ({ element }: Region): string => `${element.localName} ${element.getAttribute('class') ?? ''}`;

/**
 * The entries of a live blog: boxes of one kind side by side in the body, each with a headline, a time and a text of its
 * own. The blog as a whole is an article, and so is each of them.
 */
export const entriesOf = (regions: Regions, body: Region): readonly Region[] => {
  if (countHeadings(regions, body) < fewestEntries) return [];
  const kinds = new Map<Region, Map<string, Region[]>>();
  for (const region of regions.all) {
    if (region.parent === null || region === body || region.prose < leastOfEntry || !isWithin(region, body)) continue;
    const siblings = kinds.get(region.parent) ?? new Map<string, Region[]>();
    kinds.set(region.parent, siblings);
    const same = siblings.get(kindOf(region));
    if (same === undefined) siblings.set(kindOf(region), [region]);
    else same.push(region);
  }
  const groups = [...kinds.values()].flatMap((siblings) => [...siblings.values()]);
  return groups.map((same) => entriesAmong(regions, same)).find((entries) => entries.length > 0) ?? [];
};
