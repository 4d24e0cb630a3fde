import type { BodyHints } from './body';
import { isNotice } from './phrases';
import type { Item, Region, Regions } from './regions';

const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Code units of the start of a summary that must agree. */
const agreeing = 40;

const agrees = (text: string, summaries: readonly string[]): boolean => {
  const start = comparable(text).slice(0, agreeing);
  return start.length >= agreeing / 2 && summaries.some((summary) => comparable(summary).startsWith(start));
};

const matchesTitle = (text: string, titles: readonly string[]): boolean => {
  const own = comparable(text);
  return (
    own.length >= 8 && titles.some((title) => comparable(title) === own || comparable(title).startsWith(`${own} `))
  );
};

/** How many blocks before the body may stand between headline and body: menus come before the headline. */
const farthest = 60;

const hasLeadName = (item: Item): boolean => {
  let at: Region | null = item.region;
  for (let up = 0; up < 3 && at !== null; up += 1, at = at.parent) if (at.hints.lead) return true;
  return false;
};

/** The headline above the body, and the lead between the two. */
export const leadBefore = (
  regions: Regions,
  body: Region,
  hints: BodyHints,
): { readonly title: Item | null; readonly lead: readonly Item[] } => {
  const title = findTitle(regions, body, hints);
  const from = title === null ? Math.max(0, body.first - 12) : title.at + 1;
  const lead = regions.items.slice(from, Math.max(from, body.first)).filter((item) => {
    if (item.region.chrome || item.block.role === 'caption' || item.region.hints.caption) return false;
    if (item.block.linked > item.block.length * 0.3 || isNotice(item.text)) return false;
    if (agrees(item.text, hints.summaries)) return true;
    return title !== null && ((item.text.length > 25 && hasLeadName(item)) || item.prose > 80);
  });
  return { title, lead };
};

const findTitle = (regions: Regions, body: Region, hints: BodyHints): Item | null => {
  const firstParagraph = regions.items.slice(body.first, body.end).find((item) => item.prose > 0)?.at ?? body.first;
  const before = regions.items.slice(Math.max(0, firstParagraph - farthest), firstParagraph);
  const heading = (item: Item): boolean => item.block.element.localName === 'h1';
  return (
    before.findLast((item) => matchesTitle(item.text, hints.titles) && item.block.role === 'heading') ??
    before.findLast(heading) ??
    before.findLast((item) => matchesTitle(item.text, hints.titles)) ??
    null
  );
};
