import type { Entry } from '../../lookup/lexicon';
import { isMark, keyOf, lowerAt, type Range, type Scene } from '../../people/scene';
import type { Identified, Person } from './persons';
import type { Nameless } from './sightings';
import { isPublic } from './standing';
import type { Title } from './titles';

/** A title that stands for somebody without naming them. */
export interface Role extends Range {
  readonly title: Title;
  readonly holder: Person | null;
}

interface Post {
  readonly office: string;
  /** What the office is of, without the places. */
  readonly words: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** True where Viet Nam is named. */
  readonly home: boolean;
  readonly former: boolean;
}

/** Words that one writing of an office has and another leaves out. */
const fillers = new Set(
  "of the and for 's vietnamese vietnam viet nam party state provincial municipal city province permanent standing".split(
    ' ',
  ),
);

/** What two writings of one office have in common: the office, of what it is, and where. */
function postOf(scene: Scene, { from, to, head, office, former, parts }: Title): Post {
  const places = new Set(parts.filter(isPlaceOf).map(({ name }) => name));
  const own = new Set([...places].flatMap((name) => [...name.split(' '), name.replaceAll(' ', '')]));
  const words = [...wordsOf(scene, { from, to: head.from }), ...wordsOf(scene, { from: head.to, to })];
  return {
    office,
    former,
    places,
    home: parts.some(({ class: kind, name }) => kind === 'place' && name === 'vietnam'),
    words: new Set(words.map(spelled).filter((word) => !fillers.has(word) && !ofPlace(own, word))),
  };
}

/** `cuban` is Cuba's. */
const ofPlace = (own: ReadonlySet<string>, word: string): boolean =>
  own.has(word) ||
  [...own].some((place) => place.length >= shortestStem && word.startsWith(place.slice(0, shortestStem)));
const shortestStem = 4;

const isPlaceOf = ({ class: kind, name }: Entry): boolean => kind === 'place' && name !== 'vietnam';

/** American and British spelling of the words that offices are named after. */
const spelled = (word: string): string => word.replace('defense', 'defence').replace('labor', 'labour');

const wordsOf = (scene: Scene, range: Range): readonly string[] =>
  range.to > range.from ? keyOf(scene, range).split(' ') : [];

interface Line {
  readonly post: Post;
  readonly person: Person;
  readonly at: number;
}
/** More holders of one office than any article names; the limit keeps looking up linear. */
const mostLines = 64;

export function rolesOf(scene: Scene, nameless: readonly Nameless[], people: readonly Identified[]): readonly Role[] {
  const lines = new Map<string, Line[]>();
  for (const { sighting, person } of people)
    for (const title of sighting.titles) {
      const post = postOf(scene, title);
      const list = lines.get(post.office) ?? [];
      if (list.length < mostLines) list.push({ post, person, at: sighting.name.from });
      lines.set(post.office, list);
    }
  const roles = nameless.flatMap(({ title, guard }): readonly Role[] => {
    if (guard !== null || title.plural || !mayBeRole(title)) return [];
    const post = postOf(scene, title);
    const holder = holderOf(lines.get(post.office) ?? [], post, title.from);
    return holder === null && !standsAlone(title) ? [] : [{ from: title.from, to: title.to, title, holder }];
  });
  return mergeOwn(scene, roles);
}

const mayBeRole = ({ entry }: Title): boolean =>
  !entry.flags.has('member') && !entry.flags.has('silent') && !entry.flags.has('serves');

/** Chairs need a body, or somebody whom the text names as such: `the official`, `the leader` are nobody. */
const standsAlone = (title: Title): boolean =>
  title.entry.flags.has('office')
    ? !title.former
    : isPublic(title) && title.parts.some((part) => part.class === 'body' && !part.flags.has('part'));

const vague = new Set([
  'leader',
  'head',
  'chief',
  'representative',
  'deputy head',
  'deputy chief',
  'captain',
  'principal',
]);

/** Who holds the office in the same or more words, last named before, else the first named after; a bare office may be anyone's of that kind. */
function holderOf(lines: readonly Line[], post: Post, at: number): Person | null {
  if (vague.has(post.office) && post.words.size === 0) return null;
  const possible = lines.filter((line) => line.post.former === post.former && fits(line.post, post));
  // `the Cuban minister` is rather Cuba's than one of whom no land is said.
  const placed = possible.filter((line) => post.places.size > 0 && isSubset(post.places, line.post.places));
  // `the Vietnamese minister` is nobody else's.
  const abroad = new Set(lines.filter((line) => line.post.places.size > 0).map(({ person }) => person));
  const own = post.home ? possible.filter(({ person }) => !abroad.has(person)) : [];
  const fitting = placed.length > 0 ? placed : own.length > 0 ? own : possible;
  const before = fitting.filter((line) => line.at < at).at(-1);
  return (before ?? fitting[0])?.person ?? null;
}

const fits = (held: Post, asked: Post): boolean =>
  isSubset(asked.words, held.words) &&
  (asked.places.size === 0 || held.places.size === 0 || isSubset(asked.places, held.places));

const isSubset = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((word) => large.has(word));

/** `Party General Secretary and State President` is one person, and so are neighbours whom one person holds. */
function mergeOwn(scene: Scene, roles: readonly Role[]): readonly Role[] {
  const merged: Role[] = [];
  for (const role of roles) {
    const last = merged.at(-1);
    const gap = last === undefined ? 99 : role.from - last.to;
    const joined =
      gap === 1 && last !== undefined && (lowerAt(scene, last.to) === 'and' || isMark(scene, last.to, ','));
    const pair = last?.title.office === 'general secretary' && role.title.office === 'president';
    if (last !== undefined && joined && (pair || (last.holder !== null && last.holder === role.holder)))
      merged[merged.length - 1] = { ...last, to: role.to, holder: last.holder ?? role.holder };
    else merged.push(role);
  }
  return merged;
}
