import type { Name } from './names';
import type { Person } from './persons';
import { hitAt, lowerAt, type Range, type Scene } from './scene';
import type { Title } from './titles';

/** What two writings of one office have in common. */
export interface Post {
  /** Head, deputy or not, former or not. */
  readonly kind: string;
  /** Bodies, fields and places; a ministry counts as its field. */
  readonly parts: ReadonlySet<string>;
  readonly whole: string;
  /** `own` for Viet Nam, `other` for another land, `null` where the title names no land. */
  readonly land: 'own' | 'other' | null;
}

export function postOf(scene: Scene, title: Title): Post {
  const former = title.status !== null && title.status.name !== 'quyền';
  return {
    kind: `${title.entry.name}${title.deputy ? ' (phó)' : ''}${former ? ' (nguyên)' : ''}`,
    parts: new Set([...title.bodies.map(({ name }) => name.replace(/^bộ /, '').replaceAll(',', '')), ...title.places]),
    whole: `${former ? 'nguyên ' : ''}${wordsOf(scene, { from: title.head.from, to: title.to })}`,
    land: landOf(scene, title),
  };
}

/** `Bí thư Tỉnh ủy tỉnh Hà Nam` is the one of `Tỉnh ủy Hà Nam`: beside the name of a province or a town the word for it tells nothing. */
const lessPlaceWords = (parts: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...parts].filter((part, _, all) => !(placeWords.has(part) && all.indexOf(part) < all.length - 1)));

const placeWords = new Set(['tỉnh', 'thành phố']);

const wordsOf = (scene: Scene, { from, to }: Range): string =>
  Array.from({ length: to - from }, (_, at) => lowerAt(scene, from + at)).join(' ');

const ownLand = /việt nam$/;

function landOf(scene: Scene, { head, to }: Title): 'own' | 'other' | null {
  for (let at = to - 1; at >= head.to; at--) {
    const place = hitAt(scene, at, 'place');
    if (place?.entry.flags.has('land')) return ownLand.test(place.entry.name) ? 'own' : 'other';
  }
  return null;
}

interface Line {
  readonly person: Person;
  readonly post: Post;
}

/** Who holds what in a text, and where each is mentioned. */
export interface Ledger {
  readonly byWhole: ReadonlyMap<string, readonly Person[]>;
  readonly byKind: ReadonlyMap<string, readonly Line[]>;
  /** Where each person is mentioned, in order. */
  readonly mentions: ReadonlyMap<Person, readonly number[]>;
}

/** More holders of one office than any article names; the limit keeps looking up linear. */
const mostHolders = 48;

interface LedgerEntry {
  readonly name: Name;
  readonly person: Person;
  readonly titles: readonly Title[];
}

export function ledgerOf(scene: Scene, entries: readonly LedgerEntry[]): Ledger {
  const byWhole = new Map<string, Person[]>();
  const byKind = new Map<string, Line[]>();
  const mentions = new Map<Person, number[]>();
  for (const { name, person, titles } of entries) {
    push(mentions, person, name.from);
    for (const title of titles) {
      const post = postOf(scene, title);
      const holders = byWhole.get(post.whole) ?? [];
      if (holders.length >= mostHolders || holders.includes(person)) continue;
      push(byWhole, post.whole, person);
      if ((byKind.get(post.kind)?.length ?? 0) < mostHolders) push(byKind, post.kind, { person, post });
    }
  }
  return { byWhole, byKind, mentions };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/**
 * The person whom an office means at a place of the text, or `null` where the text does not name them: who holds it in the same words,
 * else in more words, else in fewer words that do not speak of another land.
 */
export function holderOf(ledger: Ledger, post: Post, at: number): Person | null {
  const lines = ledger.byKind.get(post.kind) ?? [];
  const same = ledger.byWhole.get(post.whole) ?? [];
  if (same.length > 0) return nearest(ledger, same, at);
  const asked = lessPlaceWords(post.parts);
  const fuller = lines.filter((line) => isSubset(asked, line.post.parts));
  if (fuller.length > 0)
    return nearest(
      ledger,
      fuller.map(({ person }) => person),
      at,
    );
  const unplaced = lines.length === 1 && lines[0] !== undefined && isUnplaced(lines[0].post, asked) ? lines[0] : null;
  if (unplaced !== null) return unplaced.person;
  const barer = lines.filter(
    (line) =>
      line.post.parts.size > 0 === post.parts.size > 1 &&
      isSubset(line.post.parts, post.parts) &&
      sameLand(post, line.person),
  );
  return nearest(
    ledger,
    barer.map(({ person }) => person),
    at,
  );
}

const departments = /^(?:sở|cục|chi cục|viện|trường|bệnh viện|trung tâm|công an|phòng|báo|đài)(?: |$)/u;

/** `Giám đốc Sở Xây dựng Hà Nam` is the only Director of a `Sở Xây dựng` that the text names, whose province it left out. */
const isUnplaced = ({ parts }: Post, asked: ReadonlySet<string>): boolean =>
  isSubset(parts, asked) && [...parts].some((part) => departments.test(part));

/** A holder named the Vietnamese way is taken for Viet Nam's, any other for a foreign land's. */
const sameLand = ({ land }: Post, { name }: Person): boolean =>
  land !== null && (land === 'own') === (name.shape === 'vietnamese');

/** Of several holders the one last mentioned before, else the first to be mentioned. */
function nearest({ mentions }: Ledger, holders: readonly Person[], at: number): Person | null {
  let best: Person | null = null;
  let bestAt = -1;
  for (const holder of new Set(holders)) {
    const places = mentions.get(holder) ?? [];
    const before = places[countBelow(places, at) - 1] ?? -1;
    if (best === null || before > bestAt || (before === bestAt && (places[0] ?? 0) < (mentions.get(best)?.[0] ?? 0)))
      [best, bestAt] = [holder, before];
  }
  return best;
}

/** How many of the sorted numbers lie below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isSubset = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((item) => large.has(item));
