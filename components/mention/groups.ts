import {
  type DirectiveMention,
  type DirectiveRelation,
  type InstructionMention,
  type Mention,
  type OfficialMention,
  ofKind,
  type Position,
  type Reading,
  type RoleMention,
} from '../../core/model/mention';
import { inReadingOrder, type Span } from '../../core/model/span';
import { withoutRepeats } from '../../core/reading/folding';
import { bare } from '../../core/text/bare';

/** A person with everything that the article says of them. */
export interface Person {
  readonly name: string;
  readonly posts: readonly Post[];
  /** Every place that means this person, by name or by role; what a headline only repeats is left out. */
  readonly mentions: readonly (OfficialMention | RoleMention)[];
  readonly instructions: readonly InstructionMention[];
}

export type Post = Pick<Position, 'title' | 'status'>;

/** A document with every place that cites it. */
export interface CitedDocument {
  /** False where only a bare number is known, so that the key tells the document within this article alone. */
  readonly complete: boolean;
  /** Canonical name; `null` where the article leaves open which document it is. */
  readonly key: string | null;
  /** The fullest way in which the article writes it. */
  readonly name: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly impliedIssuer: string | null;
  readonly date: string | null;
  readonly clauses: readonly string[];
  readonly candidates: readonly string[];
  readonly mentions: readonly DirectiveMention[];
}

/** The people of an article, the one named first at the top. */
export function peopleOf(reading: Reading): readonly Person[] {
  const names = new Set(ofKind(reading.mentions, 'official').map((mention) => mention.name));
  return [...names].map((name) => personOf(reading, name));
}

export function personOf(reading: Reading, name: string): Person {
  const named = ofKind(reading.mentions, 'official').filter((mention) => mention.name === name);
  const counted = withoutRepeats(reading);
  const meant = counted.filter(
    (mention): mention is OfficialMention | RoleMention =>
      (mention.kind === 'official' && mention.name === name) || (mention.kind === 'role' && mention.refersTo === name),
  );
  return {
    name,
    // A headline may be the only place that says a post.
    posts: fullestPosts(named.flatMap((mention) => [...mention.positions, ...mention.others])),
    mentions: meant.toSorted((one, other) => inReadingOrder(one.span, other.span)),
    instructions: ofKind(counted, 'instruction').filter((mention) => mention.speaker === name),
  };
}

/** Each post once; one that only begins a longer one of the same standing is left out: "Bí thư" beside "Bí thư Thành ủy". */
function fullestPosts(positions: readonly Position[]): readonly Post[] {
  const posts = new Map<string, Post>();
  for (const { title, status } of positions) {
    const known = posts.get(bare(title));
    // What changes is worth more than what is only named again.
    if (known === undefined || (known.status === 'holds' && status !== 'holds'))
      posts.set(bare(title), { title, status });
  }
  const isLonger = (title: string, { status }: Post): boolean =>
    [...posts].some(([other, post]) => other.startsWith(`${title} `) && (post.status === status || status === 'holds'));
  return [...posts].filter(([title, post]) => !isLonger(title, post)).map(([, post]) => post);
}

/** The documents of an article, the one cited first at the top. `text` is the article's. */
export function documentsOf(reading: Reading, text: string): readonly CitedDocument[] {
  const groups = new Map<string, DirectiveMention[]>();
  for (const mention of ofKind(withoutRepeats(reading), 'directive')) {
    const identity = identityOf(mention, text);
    groups.set(identity, [...(groups.get(identity) ?? []), mention]);
  }
  return [...groups.values()].flatMap((mentions) => documentFrom(mentions, text));
}

/** The document that a mention cites, with its other citations. */
export function documentOf({ reading, text, mention }: DocumentQuestion): CitedDocument {
  const identity = identityOf(mention, text);
  const same = ofKind(withoutRepeats(reading), 'directive').filter((other) => identityOf(other, text) === identity);
  return documentFrom(same, text)[0] ?? { ...mention, name: written(mention, text), clauses: [], mentions: [mention] };
}

interface DocumentQuestion {
  readonly reading: Reading;
  readonly text: string;
  readonly mention: DirectiveMention;
}

/** A document without a key is only the same as one that is written in the same way. */
const identityOf = (mention: DirectiveMention, text: string): string =>
  mention.key ?? `written ${written(mention, text).normalize('NFC').toLowerCase()}`;

export const written = (mention: Mention, text: string): string => text.slice(mention.span.start, mention.span.end);

function documentFrom(mentions: readonly DirectiveMention[], text: string): readonly CitedDocument[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const firstOf = (field: 'number' | 'issuer' | 'impliedIssuer' | 'date'): string | null =>
    mentions.map((mention) => mention[field]).find((value) => value !== null) ?? null;
  const names = mentions.map((mention) => written(mention, text));
  return [
    {
      key: first.key,
      complete: mentions.some((mention) => mention.complete),
      name: names.reduce((longest, name) => (name.length > longest.length ? name : longest)),
      number: firstOf('number'),
      issuer: firstOf('issuer'),
      impliedIssuer: firstOf('impliedIssuer'),
      date: firstOf('date'),
      clauses: [...new Set(mentions.flatMap((mention) => mention.clause ?? []))],
      candidates: [...new Set(mentions.flatMap((mention) => mention.candidates))],
      mentions,
    },
  ];
}

/** What the article states of a document and others, and how often it only points at it. */
export interface Related {
  readonly stated: readonly {
    readonly kind: Exclude<DirectiveRelation['kind'], 'anaphor'>;
    /** This document's part in it. */
    readonly of: 'subject' | 'object';
    readonly other: string | null;
    readonly span: Span;
  }[];
  /** `Nghị quyết này`. */
  readonly pointed: readonly Span[];
}

export function relatedTo({ relations }: Reading, key: string | null): Related {
  if (key === null) return { stated: [], pointed: [] };
  const stated = relations.flatMap(({ kind, subject, object, span }) => {
    if (kind === 'anaphor' || (subject !== key && object !== key)) return [];
    const of = subject === key ? ('subject' as const) : ('object' as const);
    return [{ kind, of, other: of === 'subject' ? object : subject, span }];
  });
  const once = new Map(stated.map((relation) => [`${relation.kind} ${relation.of} ${relation.other}`, relation]));
  const pointed = relations.filter(({ kind, object }) => kind === 'anaphor' && object === key);
  return { stated: [...once.values()], pointed: pointed.map(({ span }) => span) };
}
