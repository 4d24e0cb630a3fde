import { groundOf, locate } from '../anchoring/locate';
import type { Correction, CorrectionChange } from '../model/correction';
import type { ItemId } from '../model/ids';
import type { DirectiveMention, Mention, OfficialMention, Reading } from '../model/mention';
import { inReadingOrder, overlaps, type Span } from '../model/span';
import { type Rekeying, rekeyingBy } from './keys';
import { type Renaming, renamingBy } from './names';
import { placesOf } from './places';
import { plainText } from './same-text';

/**
 * A reading as the reader corrected it. Pure: the recogniser's own reading stays as it is, so that a correction taken back
 * leaves no trace. First marks go, then officials that were missed come, then names are told apart and joined, then
 * documents get their keys. Each mention that was changed names the corrections that did it.
 */
export const applyCorrections = (reading: Reading, corrections: readonly Correction[], text: string): Reading => {
  if (corrections.length === 0) return reading;
  const kept = withoutIgnored(reading.mentions, corrections, text);
  const known = [...kept, ...addedOfficials(kept, corrections, text)];
  const separated = known.map((mention) => separate(mention, corrections, text));
  const rename = renamingBy(corrections);
  const rekey = rekeyingBy(corrections);
  const mentions = separated.map((mention) => {
    const joined = join(mention, rename, corrections);
    return joined.kind === 'directive' ? giveKey(joined, rekey, text) : joined;
  });
  return {
    ...reading,
    mentions: mentions.toSorted((one, other) => inReadingOrder(one.span, other.span)),
    relations: reading.relations.map((relation) => ({
      ...relation,
      subject: relation.subject === null ? null : (rekey.ofKey(relation.subject)?.key ?? relation.subject),
      object: relation.object === null ? null : (rekey.ofKey(relation.object)?.key ?? relation.object),
    })),
  };
};

type Of<Kind> = Extract<CorrectionChange, { kind: Kind }>;
type Made<Kind> = { readonly id: ItemId; readonly change: Of<Kind> };

const ofKind = <Kind extends CorrectionChange['kind']>(
  corrections: readonly Correction[],
  kind: Kind,
): readonly Made<Kind>[] =>
  corrections.filter((correction): correction is Correction & Made<Kind> => correction.change.kind === kind);

const changed = <T extends Mention>(mention: T, by: ItemId): T => ({
  ...mention,
  corrected: [...(mention.corrected ?? []), by],
});

const written = ({ span }: Mention, text: string): string => plainText(text.slice(span.start, span.end));

function withoutIgnored(
  mentions: readonly Mention[],
  corrections: readonly Correction[],
  text: string,
): readonly Mention[] {
  const texts = new Set(
    ofKind(corrections, 'ignore').map(({ change }) => `${change.mention} ${plainText(change.text)}`),
  );
  const ground = groundOf(text);
  const places = ofKind(corrections, 'ignore-place').flatMap(({ change }) => {
    const located = locate(ground, change.anchor);
    return located.kind === 'lost' ? [] : [{ mention: change.mention, span: located.span }];
  });
  const isIgnored = (mention: Mention): boolean =>
    namesOf(mention, text).some((name) => texts.has(`${mention.kind} ${name}`)) ||
    places.some((place) => place.mention === mention.kind && isSame(place.span, mention.span));
  // Who is no official is nobody whom a role could mean.
  const isNobody = (name: string): boolean => texts.has(`official ${plainText(name)}`);
  return mentions
    .filter((mention) => !isIgnored(mention))
    .map((mention) =>
      mention.kind === 'role' && mention.refersTo !== null && isNobody(mention.refersTo)
        ? { ...mention, refersTo: null }
        : mention,
    );
}

/** What a mention can be ignored by: its words; of a person and a document also its full name. */
const namesOf = (mention: Mention, text: string): readonly string[] => {
  if (mention.kind === 'official') return [written(mention, text), plainText(mention.name)];
  if (mention.kind === 'directive' && mention.key !== null) return [written(mention, text), plainText(mention.key)];
  return [written(mention, text)];
};

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/** Officials whom the reader named, wherever the text has the name and no official is marked yet. */
function addedOfficials(
  mentions: readonly Mention[],
  corrections: readonly Correction[],
  text: string,
): readonly OfficialMention[] {
  const taken = mentions.filter(({ kind }) => kind === 'official').map(({ span }) => span);
  const named = ofKind(corrections, 'official');
  return placesOf(
    text,
    named.map(({ change }) => change.name),
  ).flatMap(({ span, name }) => {
    const by = named.find(({ change }) => change.name === name);
    if (by === undefined || taken.some((other) => overlaps(other, span))) return [];
    taken.push(span);
    return [{ kind: 'official', span, rule: 'reader', name, positions: [], others: [], corrected: [by.id] }];
  });
}

/** A short form that was taken for somebody else is a person of its own; a role is left open. */
function separate(mention: Mention, corrections: readonly Correction[], text: string): Mention {
  if (mention.kind !== 'official' && mention.kind !== 'role') return mention;
  const meant = mention.kind === 'official' ? mention.name : mention.refersTo;
  if (meant === null) return mention;
  const by = ofKind(corrections, 'separate').find(
    ({ change }) => plainText(change.text) === written(mention, text) && plainText(change.from) === plainText(meant),
  );
  if (by === undefined) return mention;
  const apart: Mention =
    mention.kind === 'official'
      ? { ...mention, name: text.slice(mention.span.start, mention.span.end) }
      : { ...mention, refersTo: null };
  return changed(apart, by.id);
}

function join(mention: Mention, rename: Renaming, corrections: readonly Correction[]): Mention {
  switch (mention.kind) {
    case 'official': {
      const name = rename(mention.name);
      return name === mention.name ? mention : mergedBy({ ...mention, name }, mention.name, corrections);
    }
    case 'role': {
      if (mention.refersTo === null) return mention;
      const refersTo = rename(mention.refersTo);
      return refersTo === mention.refersTo
        ? mention
        : mergedBy({ ...mention, refersTo }, mention.refersTo, corrections);
    }
    case 'instruction':
      return mention.speaker === null ? mention : { ...mention, speaker: rename(mention.speaker) };
    case 'directive':
      return mention;
  }
}

/** The merges that speak of a name, whichever way round. */
const mergedBy = (mention: Mention, name: string, corrections: readonly Correction[]): Mention =>
  ofKind(corrections, 'merge')
    .filter(({ change }) => [change.name, change.into].some((one) => plainText(one) === plainText(name)))
    .reduce((so, { id }) => changed(so, id), mention);

function giveKey(mention: DirectiveMention, rekey: Rekeying, text: string): DirectiveMention {
  const found =
    rekey.ofText(text.slice(mention.span.start, mention.span.end)) ??
    (mention.key === null ? null : rekey.ofKey(mention.key));
  if (found === null) return mention;
  return changed({ ...mention, key: found.key, complete: true, candidates: [] }, found.by.id);
}
