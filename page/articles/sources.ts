import type { NearLink } from './metadata/rest';
import { innerNames, longestLine, namesAbove, type Surroundings } from './near';
import type { Item } from './regions';

/** As a line begins that names the source, in lower case. "Theo dõi" asks the reader to follow the paper. */
const sourceLine =
  /^["“*(\s–-]*(?:link (?:bài )?gốc|nguồn(?: tin)?|theo(?!\s+dõi)|bài gốc|source|original|copy link|(?:xem|đọc) (?:bài|tin) gốc)(?=[\s:,.]|$)|link (?:bài )?gốc\s*:/;
/** The same above the text, where "Theo" begins sentences and names of sections. */
const sourceLineAbove = /^["“*(\s–-]*(?:link (?:bài )?gốc|nguồn(?: tin)?|bài gốc|source)(?=[\s:]|$)/;
/** A link that says of itself where it leads. */
const sourceLink = /^(?:(?:link|đọc|xem)\s+)?(?:(?:bài|tin)\s+)?gốc$|^(?:original|source)$/;
const sourceName = /link-?source|source-?link|nguon|original-?(?:link|source)|link-?goc/;
const visibleAddress = /https?:\/\/[^\s"'<>)\]]+/;

const scoreNamed = 0.8;
const scoreStated = 0.65;

const plain = (text: string): string => text.slice(0, longestLine).normalize('NFC').toLowerCase().trim();

const isWeb = (href: string | null | undefined): href is string => href != null && /^(?:https?:)?\/\//.test(href);

const linksOf = (item: Item): readonly Element[] => [
  ...new Set(item.block.nodes.map((node) => node.parentElement?.closest('a')).filter((link) => link != null)),
];

const hrefOf = (item: Item): string | undefined => {
  const href = linksOf(item)
    .map((link) => link.getAttribute('href'))
    .find(isWeb);
  return href ?? visibleAddress.exec(item.text)?.[0];
};

/** The address in a line that names a source, or in the line behind it. */
const beside = (items: readonly Item[], place: number): string | undefined => {
  for (const item of [items[place], items[place + 1]]) {
    const href = item === undefined ? undefined : hrefOf(item);
    if (href !== undefined) return href;
  }
  return undefined;
};

const labelled = (item: Item): string | undefined =>
  linksOf(item)
    .find((link) => isWeb(link.getAttribute('href')) && sourceLink.test(plain(link.textContent ?? '')))
    ?.getAttribute('href') ?? undefined;

const linksIn = (items: readonly Item[], line: RegExp, from: string): readonly NearLink[] => {
  const links: NearLink[] = [];
  for (const [place, item] of items.entries()) {
    // Asked first: most lines lead nowhere, and need not be looked at any further.
    const href = beside(items, place);
    if (href === undefined) continue;
    const own = labelled(item);
    if (own !== undefined) links.push({ href: own, from, score: scoreNamed });
    const named = sourceName.test(namesAbove(item.region, 3) + innerNames(item));
    if (named || line.test(plain(item.text))) links.push({ href, from, score: named ? scoreNamed : scoreStated });
  }
  return links;
};

/** Links to the text from which this one was taken: "Link gốc", "Nguồn", with the address as a link or in letters. */
export const sourceLinks = ({ before, after }: Surroundings): readonly NearLink[] => [
  ...linksIn(before, sourceLineAbove, 'link above the body'),
  ...linksIn(after, sourceLine, 'link below the body'),
];
