import type { DirectiveMention, Mention, OfficialMention, RoleMention } from '../../model/mention';
import type { FoldedOffset, Span } from '../../model/span';
import type { Token } from '../../text/tokens';
import type { Doc } from '../document';
import type { Cue } from './cues';
import type { Grammar } from './grammar';
import type { CueKind, WordKind } from './lexicon';
import { type Zone, zonesOf } from './zones';

/** What the other layers have found; instructions are read with it. */
export interface Known {
  readonly officials: readonly OfficialMention[];
  readonly roles: readonly RoleMention[];
  readonly directives: readonly DirectiveMention[];
}

/** Somebody who can speak or be spoken to, in a sentence. `from` and `to` count the sentence's tokens, titles and honorifics outside. */
export interface Person {
  readonly from: number;
  readonly to: number;
  /** Where the titles attached on the left begin, and where those on the right end. */
  readonly left: number;
  readonly right: number;
  /** Fullest name; for a role that nobody is named for, its title. */
  readonly name: string;
  readonly kind: 'official' | 'role';
}

export interface DocumentCited {
  readonly from: number;
  readonly to: number;
  readonly issuer: string | null;
}

/** A sentence with all that was found in it. */
export interface View {
  readonly grammar: Grammar;
  readonly span: Span<FoldedOffset>;
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue<CueKind>[];
  /** The cue that starts at a token, and the one that ends before it. */
  readonly cueFrom: ReadonlyMap<number, Cue<CueKind>>;
  readonly cueTo: ReadonlyMap<number, Cue<CueKind>>;
  /** Tokens inside a phrase, its first one left out: a comma there parts nothing. */
  readonly insideCue: ReadonlySet<number>;
  readonly people: readonly Person[];
  /** The person whose title or name begins at a token. */
  readonly personFrom: ReadonlyMap<number, Person>;
  readonly documents: readonly DocumentCited[];
  /** Counted from 0; the headline is paragraph 0. */
  readonly paragraph: number;
  readonly firstOfParagraph: boolean;
  readonly zone: Zone;
  /** Whether a quotation that began in an earlier sentence of the paragraph is still open. */
  readonly insideQuote: boolean;
  /** Whether a list mark (`-`, `+`, `•`) or a list number stands before it. */
  readonly listed: boolean;
}

/** The word at a place in lower case; empty outside the sentence. */
export const lowerAt = (view: View, at: number): string => view.tokens[at]?.lower ?? '';

export const wordIs = (view: View, kind: WordKind, at: number): boolean => view.grammar.is(kind, lowerAt(view, at));

export const cueStartingAt = (view: View, at: number): Cue<CueKind> | undefined => view.cueFrom.get(at);
export const cueEndingAt = (view: View, at: number): Cue<CueKind> | undefined => view.cueTo.get(at);

/** Whether the word at a token is written with a capital. */
export const isCapital = (view: View, at: number): boolean => {
  const shape = view.tokens[at]?.shape ?? 'lower';
  return shape !== 'lower';
};

export function viewsOf(doc: Doc, known: Known, grammar: Grammar): readonly View[] {
  const ranges = tokenRanges(doc);
  const paragraphs = paragraphNumbers(doc);
  const zones = zonesOf(doc, paragraphs);
  const take = {
    officials: taker(doc, known.officials),
    roles: taker(doc, known.roles),
    documents: taker(doc, known.directives),
  };
  let open = false;
  return doc.sentences.map((span, at) => {
    const tokens = ranges[at] ?? [];
    const paragraph = paragraphs[at] ?? 0;
    const firstOfParagraph = paragraphs[at - 1] !== paragraph;
    const insideQuote = !firstOfParagraph && open;
    open = quoteLeftOpen(tokens, insideQuote);
    const cues = grammar.find(tokens);
    const people = [...take.officials(span), ...take.roles(span)]
      .map((mention) => personOf(doc, tokens, mention))
      .sort((one, other) => one.from - other.from);
    return {
      grammar,
      span,
      tokens,
      cues,
      cueFrom: new Map(cues.map((cue) => [cue.from, cue])),
      cueTo: new Map(cues.map((cue) => [cue.to, cue])),
      insideCue: new Set(
        cues.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at)),
      ),
      people,
      personFrom: new Map(people.flatMap((person) => [[person.from, person] as const, [person.left, person] as const])),
      documents: take.documents(span).map((mention) => ({
        ...place(doc, tokens, mention.span),
        issuer: mention.issuer ?? mention.impliedIssuer,
      })),
      paragraph,
      firstOfParagraph,
      zone: zones[at] ?? 'body',
      insideQuote,
      listed: firstOfParagraph && isListed(doc, span),
    };
  });
}

const listMark = /(?:^|\n)\s*(?:[-+*•–·]+|\p{N}{1,2}[.)])\s*$/u;
const isListed = (doc: Doc, { start, end }: Span<FoldedOffset>): boolean =>
  listMark.test(doc.folded.text.slice(Math.max(0, start - 5), start)) ||
  /^(?:\p{N}{1,2}|\p{L})[.)]\s/u.test(doc.folded.text.slice(start, Math.min(end, start + 5)));

/** Tokens of a sentence that are looked at. No sentence that a person wrote is longer; without a limit a page of commas would take forever. */
const longestSentence = 400;

function tokenRanges(doc: Doc): readonly (readonly Token[])[] {
  let from = 0;
  return doc.sentences.map(({ start, end }) => {
    while ((doc.tokens[from]?.start ?? end) < start) from++;
    const first = from;
    while ((doc.tokens[from]?.end ?? end + 1) <= end) from++;
    return doc.tokens.slice(first, Math.min(from, first + longestSentence));
  });
}

function paragraphNumbers(doc: Doc): readonly number[] {
  let [paragraph, at] = [0, 0];
  return doc.sentences.map(({ start }) => {
    for (; at < start; at++) if (doc.folded.text.charAt(at) === '\n') paragraph++;
    return paragraph;
  });
}

/** Straight quotes have no side: an odd number of them leaves one open. */
const quoteLeftOpen = (tokens: readonly Token[], before: boolean): boolean =>
  (tokens.filter(({ text }) => text === '"').length % 2 === 1) !== before;

/** Hands out the mentions that start in a span; spans must be asked for in order. */
function taker<Found extends Mention>(
  doc: Doc,
  mentions: readonly Found[],
): (span: Span<FoldedOffset>) => readonly Found[] {
  const starts = mentions.map((mention) => doc.folded.folded(mention.span.start));
  let next = 0;
  return ({ start, end }) => {
    while (next < starts.length && (starts[next] ?? 0) < start) next++;
    const first = next;
    while (next < starts.length && (starts[next] ?? 0) < end) next++;
    return mentions.slice(first, next);
  };
}

/** The tokens of a span of the original text. */
function place(doc: Doc, tokens: readonly Token[], span: Span): { readonly from: number; readonly to: number } {
  const start = doc.folded.folded(span.start);
  const end = doc.folded.folded(span.end);
  const from = firstTokenAt(tokens, start);
  return { from, to: Math.max(from + 1, firstTokenAt(tokens, end)) };
}

function firstTokenAt(tokens: readonly Token[], offset: FoldedOffset): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function personOf(doc: Doc, tokens: readonly Token[], mention: OfficialMention | RoleMention): Person {
  const { from, to } = place(doc, tokens, mention.span);
  if (mention.kind === 'role')
    return { from, to, left: from, right: to, name: mention.refersTo ?? mention.title, kind: 'role' };
  const titles = mention.positions.map(({ span }) => place(doc, tokens, span));
  return {
    from,
    to,
    left: Math.min(from, ...titles.map((title) => title.from)),
    right: Math.max(to, ...titles.map((title) => title.to)),
    name: mention.name,
    kind: 'official',
  };
}
