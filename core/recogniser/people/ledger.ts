import type { Person } from './persons';
import { lowerAt, type Scene } from './scene';
import type { Title } from './titles';

/** What two writings of one office have in common. */
export interface Post {
  readonly head: string;
  readonly deputy: boolean;
  readonly former: boolean;
  readonly bodies: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly whole: string;
}

export const postOf = (scene: Scene, title: Title): Post => ({
  head: title.entry.name,
  deputy: title.deputy,
  former: title.status !== null && title.status.name !== 'quyền',
  bodies: new Set(title.bodies.map(({ name }) => name)),
  places: new Set(title.places),
  whole: Array.from({ length: title.to - title.head.from }, (_, at) => lowerAt(scene, title.head.from + at)).join(' '),
});

interface Line {
  readonly person: Person;
  readonly post: Post;
  readonly at: number;
}

/** Who holds what in this text, in order of appearance. */
export interface Ledger {
  readonly lines: readonly Line[];
}

export const ledgerOf = (
  scene: Scene,
  entries: readonly { readonly person: Person; readonly titles: readonly Title[] }[],
): Ledger => ({
  lines: entries.flatMap(({ person, titles }) =>
    titles.map((title) => ({ person, post: postOf(scene, title), at: title.from })),
  ),
});

/** The person whom an office means at a place of the text, or `null` where the text does not name them. */
export function holderOf(ledger: Ledger, post: Post, at: number): Person | null {
  const same = ledger.lines.filter(({ post: other }) => other.whole === post.whole && other.former === post.former);
  const fitting = same.length > 0 ? same : ledger.lines.filter(({ post: other }) => compatible(post, other));
  const before = fitting.filter((line) => line.at < at);
  return (before.at(-1) ?? fitting[0])?.person ?? null;
}

function compatible(asked: Post, held: Post): boolean {
  if (asked.head !== held.head || asked.deputy !== held.deputy || asked.former !== held.former) return false;
  return subset(asked.bodies, held.bodies) && subset(asked.places, held.places);
}

const subset = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((item) => large.has(item));
