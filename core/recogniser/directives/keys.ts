import type { FoundDirective } from './found';
import type { DirectiveGrammar } from './grammar';
import { agrees, fullness, type Identity, identityOf, isComplete, keyOf, merged, unamended } from './identity';
import type { DirectiveLexicon } from './lexicon';

/**
 * Which mentions are one document, and its canonical name. Idea: mentions that say most come first and open a document;
 * each poorer one joins the only document it agrees with. Where it agrees with several it stays open, with all of them as
 * candidates: a wrong identity is worse than none. Only documents of one bucket are compared, at most `mostCompared`, so
 * that the cost stays linear whatever the text.
 */
export interface Keyed {
  readonly key: string | null;
  /** False where only a bare number is known. */
  readonly complete: boolean;
  readonly candidates: readonly string[];
}

/** No article cites so many documents of one number or title; soup that does gets no more identities in that bucket. */
const mostCompared = 64;
/** A title that is the beginning of another shares at least this many words (`agrees`). */
const sharedWords = 4;

export function keysOf(
  lexicon: DirectiveLexicon,
  grammar: DirectiveGrammar,
  found: readonly FoundDirective[],
): readonly Keyed[] {
  const identities = found.map((one) => identityOf(lexicon, grammar, one));
  const order = identities
    .map((identity, at) => ({ identity, at }))
    .sort((one, other) => fullness(other.identity) - fullness(one.identity) || one.at - other.at);
  const documents: Identity[] = [];
  const buckets = new Map<string, number[]>();
  const homes = new Map<number, number | readonly number[]>();
  for (const { identity, at } of order) {
    const bucket = bucketOf(identity);
    const fitting = (buckets.get(bucket) ?? []).filter((index) => {
      const document = documents[index];
      return document !== undefined && agrees(lexicon, document, identity);
    });
    const home = homeOf(documents, fitting);
    if (home !== 'new') {
      homes.set(at, home);
      const document = typeof home === 'number' ? documents[home] : undefined;
      if (typeof home === 'number' && document !== undefined && fitting.length === 1)
        documents[home] = merged(document, identity);
      continue;
    }
    const made = documents.push(identity) - 1;
    homes.set(at, made);
    const known = buckets.get(bucket) ?? [];
    if (known.length < mostCompared) buckets.set(bucket, [...known, made]);
  }
  return answers(
    documents,
    found.map((_, at) => homes.get(at) ?? []),
  );
}

function answers(documents: readonly Identity[], homes: readonly (number | readonly number[])[]): readonly Keyed[] {
  const keys = documents.map(keyOf);
  return homes.map((home) =>
    typeof home === 'number'
      ? { key: keys[home] ?? null, complete: isComplete(documents[home]), candidates: [] }
      : { key: null, complete: false, candidates: home.map((index) => keys[index] ?? '') },
  );
}

/** Documents that could agree lie in one bucket: same type and number, or the same first words of the title. */
const bucketOf = ({ type, parts, title }: Identity): string =>
  parts === null
    ? `${type} ${title === null ? '' : unamended(title).split(' ').slice(0, sharedWords).join(' ')}`
    : `${type} ${parts.digits}`;

function homeOf(documents: readonly Identity[], fitting: readonly number[]): 'new' | number | readonly number[] {
  const [only] = fitting;
  if (only === undefined) return 'new';
  return fitting.length === 1 ? only : (newestLaw(documents, fitting) ?? fitting);
}

/** A law cited without its year is the one in force: the newest of that title in the article. Of numbers nothing follows. */
function newestLaw(documents: readonly Identity[], fitting: readonly number[]): number | null {
  const years = fitting.map((index) => ({
    index,
    year: documents[index]?.parts === null && isLaw(documents[index]) ? documents[index]?.year : null,
  }));
  if (years.some(({ year }) => year === null || year === undefined)) return null;
  return years.sort((one, other) => Number(other.year) - Number(one.year))[0]?.index ?? null;
}

const isLaw = (document: Identity | undefined): boolean =>
  document !== undefined && /^(?:luật|bộ luật|hiến pháp|pháp lệnh)$/u.test(document.type);
