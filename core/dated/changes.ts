import { isSameText, plainText } from '../corrections/same-text';
import { literally, wordEnd, wordStart } from '../text/letters';
import { parsePublished } from '../text/published';

/** A body, office, land or document that came or went, as the lexicon has it. */
export interface Change {
  readonly sort: 'body' | 'place' | 'document';
  /** Ways of writing it; the first is the one to show. */
  readonly names: readonly string[];
  /** First and last day on which it was, ISO; `null` where open. */
  readonly since: string | null;
  readonly until: string | null;
  /** What does its work now, where the lexicon says. */
  readonly became: string | null;
}

/** What is to be said of one of them in an article. */
export type Dated =
  /** The article is older than it, or its date is not known. */
  | { readonly kind: 'since'; readonly name: string; readonly day: string }
  /** It was there when the article was written, or the article's date is not known; it is no more after the day. */
  | { readonly kind: 'until'; readonly name: string; readonly day: string; readonly became: string | null }
  /** It was no more when the article was written. */
  | { readonly kind: 'over'; readonly name: string; readonly day: string; readonly became: string | null };

/** Tells what changed of the bodies that titles name, and of a document, at the date of an article. */
export interface Calendar {
  /** `titles` as written; `published` ISO, or `null` where the page does not tell: then both forms are accepted. */
  readonly ofTitles: (titles: readonly string[], published: string | null) => readonly Dated[];
  readonly ofDocument: (key: string, published: string | null) => readonly Dated[];
}

export function calendarOf(changes: readonly Change[]): Calendar {
  const named = changes.filter(({ sort }) => sort !== 'document');
  const byName = new Map(named.flatMap((change) => change.names.map((name) => [plainText(name), change] as const)));
  const pattern = byName.size === 0 ? null : patternOf([...byName.keys()]);
  return {
    ofTitles: (titles, published) => {
      const found = titles.flatMap((title) => (pattern === null ? [] : foundIn(plainText(title), pattern, byName)));
      return [...new Set(found)].flatMap((change) => datedOf(change, dayOf(published)));
    },
    ofDocument: (key, published) =>
      changes
        .filter(({ sort, names }) => sort === 'document' && names.some((name) => isSameText(name, key)))
        .flatMap((change) => datedOf(change, dayOf(published))),
  };
}

/** The longest name first, so that `Ủy ban Văn hóa và Xã hội` is not read as a shorter one. */
const patternOf = (names: readonly string[]): RegExp => {
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  return new RegExp(`${wordStart}(?:${longestFirst.map(literally).join('|')})${wordEnd}`, 'gu');
};

/** Before a land's name these make it a town or commune of the same name. */
const ownName = /(?:thành phố|tp\.?|thị xã|thị trấn|huyện|quận|xã|phường)\s*$/u;

/** Behind a land's name its title ends or goes on so; else it is the beginning of another name (`Thái Bình Dương`). */
const nameEnds = /^\s*(?:$|[,;:()-]|(?:khóa|nhiệm kỳ|lần thứ|và)(?![\p{L}\p{M}]))/u;

const foundIn = (title: string, pattern: RegExp, byName: ReadonlyMap<string, Change>): readonly Change[] =>
  [...title.matchAll(pattern)].flatMap((match) => {
    const change = byName.get(match[0]);
    if (change === undefined) return [];
    if (change.sort !== 'place') return [change];
    const [before, after] = [title.slice(0, match.index), title.slice(match.index + match[0].length)];
    return ownName.test(before) || !nameEnds.test(after) ? [] : [change];
  });

const dayOf = (published: string | null): string | null => parsePublished(published ?? '')?.slice(0, 10) ?? null;

function datedOf({ names, since, until, became }: Change, day: string | null): readonly Dated[] {
  const name = names[0] ?? '';
  if (since !== null && (day === null || day < since)) return [{ kind: 'since', name, day: since }];
  if (until === null) return [];
  return [{ kind: day !== null && day > until ? 'over' : 'until', name, day: until, became }];
}
