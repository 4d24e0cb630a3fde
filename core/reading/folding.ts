import type { Mention, Reading } from '../model/mention';
import { contains } from '../model/span';
import { spanAt } from '../text/spans';

/**
 * The mentions of a reading without those that only say again, in the headline, the teaser or a caption, what is said in
 * the body: what is counted and listed. A mention there that says something of its own stays.
 */
export const withoutRepeats = (reading: Reading): readonly Mention[] => {
  const twins = twinsIn(reading);
  return twins.size === 0 ? reading.mentions : reading.mentions.filter((mention) => !twins.has(mention));
};

/** The mention that says the same in the body; the mention itself where it repeats nothing. A headline may repeat a teaser. */
export const fullestOf = (reading: Reading, mention: Mention): Mention => {
  const twins = twinsIn(reading);
  let fullest = mention;
  for (let next = twins.get(fullest); next !== undefined; next = twins.get(next)) fullest = next;
  return fullest;
};

const known = new WeakMap<Reading, ReadonlyMap<Mention, Mention>>();

/** Of each mention that repeats another one: that other. */
const twinsIn = (reading: Reading): ReadonlyMap<Mention, Mention> => {
  const found = known.get(reading) ?? findTwins(reading);
  known.set(reading, found);
  return found;
};

const findTwins = ({ mentions, repeats }: Reading): ReadonlyMap<Mention, Mention> => {
  const twins = new Map<Mention, Mention>();
  if (repeats.length === 0) return twins;
  const repeated = repeats.map(({ span }) => span);
  const fuller = new Map(repeats.map(({ span, of }) => [span.start, of]));
  const bySentence = new Map<number, Mention[]>();
  const wanted = repeats.map(({ of }) => of).toSorted((one, other) => one.start - other.start);
  for (const mention of mentions) {
    const sentence = spanAt(wanted, mention.span.start);
    if (sentence === null || !contains(sentence, mention.span)) continue;
    bySentence.set(sentence.start, [...(bySentence.get(sentence.start) ?? []), mention]);
  }
  for (const mention of mentions) {
    const sentence = spanAt(repeated, mention.span.start);
    const of = sentence === null ? undefined : fuller.get(sentence.start);
    const twin = of && bySentence.get(of.start)?.find((other) => other !== mention && saysTheSame(mention, other));
    if (twin !== undefined) twins.set(mention, twin);
  }
  return twins;
};

/** Both speak of one person or document, or give one instruction: that the sentences are alike is known. */
const saysTheSame = (one: Mention, other: Mention): boolean => {
  switch (one.kind) {
    case 'official':
    case 'role': {
      const person = personOf(one);
      return person === null ? isSameRole(one, other) : person === personOf(other);
    }
    case 'directive':
      return other.kind === 'directive' && one.documentKind === other.documentKind && one.key === other.key;
    case 'instruction':
      return other.kind === 'instruction';
  }
};

const personOf = (mention: Mention): string | null => {
  if (mention.kind === 'official') return mention.name;
  return mention.kind === 'role' ? mention.refersTo : null;
};

const isSameRole = (one: Mention, other: Mention): boolean =>
  one.kind === 'role' && other.kind === 'role' && other.refersTo === null && one.title === other.title;
