import type { DirectiveMention, OfficialMention, RoleMention } from '../../../model/mention';
import type { FoldedOffset, Span } from '../../../model/span';
import { fold } from '../../../text/fold';
import { type Token, tokensOf } from '../../../text/tokens';
import type { Doc } from '../../document';
import type { Cue, CueFinder } from '../../instructions/cues';
import type { Known } from '../../instructions/views';
import type { CueKind } from './lexicon';

/** Somebody who can direct, in a sentence; positions count the sentence's tokens, titles outside the name included. */
export interface Person {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** True where an office of theirs lets them tell others what to do, and no post in a society, a school or a hospital. */
  readonly able: boolean;
  /** A member of an assembly and nothing else: what they suggest is an opinion. */
  readonly member: boolean;
}

/** A sentence with all that was found in it. */
export interface View {
  readonly span: Span<FoldedOffset>;
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue<CueKind>[];
  readonly people: readonly Person[];
  readonly documents: readonly { readonly from: number; readonly to: number; readonly issuer: string | null }[];
  /** Counted from 0; the headline is paragraph 0. */
  readonly paragraph: number;
}

/** Tokens of a sentence that are looked at. No sentence that a person wrote is longer. */
const longestSentence = 300;

export function viewsOf(doc: Doc, known: Known, find: CueFinder<CueKind>): readonly View[] {
  const judge = ableBy(find);
  const titles = titlesByName(known.officials);
  const able = new Map([...titles].map(([name, list]) => [name, judge(list)]));
  const members = new Set([...titles].filter(([, list]) => isMember(list)).map(([name]) => name));
  const [people, papers] = [taker(doc, [...known.officials, ...known.roles]), taker(doc, known.directives)];
  let [next, paragraph, at] = [0, 0, 0];
  return doc.sentences.map((span) => {
    for (; at < span.start; at++) if (doc.folded.text.charAt(at) === '\n') paragraph++;
    while ((doc.tokens[next]?.start ?? span.end) < span.start) next++;
    const from = next;
    while ((doc.tokens[next]?.end ?? span.end + 1) <= span.end) next++;
    const tokens = doc.tokens.slice(from, Math.min(next, from + longestSentence));
    const end = tokens.at(-1)?.end ?? span.start;
    const looked = <Mention extends { readonly span: Span }>(mention: Mention): boolean =>
      doc.folded.folded(mention.span.end) <= end;
    return {
      span,
      tokens,
      cues: find(tokens),
      people: people(span)
        .filter(looked)
        .map((mention) =>
          personOf(mention, { doc, tokens, able: (name) => able.get(name) ?? false, ableBy: judge, members }),
        )
        .sort((one, other) => one.from - other.from),
      documents: papers(span)
        .filter(looked)
        .map((mention) => ({
          ...placeOf(doc, tokens, mention.span),
          issuer: mention.issuer ?? mention.impliedIssuer,
        })),
      paragraph,
    };
  });
}

const isMember = (titles: readonly string[]): boolean =>
  titles.length > 0 &&
  titles.every((title) => /(?:^|(?:assembly|NA) )(?:deputy|member|lawmaker|legislator)$/iu.test(title));

type Able = (titles: readonly string[]) => boolean;

const ableBy =
  (find: CueFinder<CueKind>): Able =>
  (titles) => {
    const kinds = new Set(titles.flatMap((title) => find(tokensOf(fold(title)))).flatMap((cue) => cue.kinds));
    return kinds.has('office') && !kinds.has('society');
  };

/** More titles than one person has; the limit keeps the whole linear. */
const mostTitles = 8;

function titlesByName(officials: readonly OfficialMention[]): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  for (const { name, positions } of officials) {
    const list = titles.get(name) ?? [];
    for (const { title } of positions) if (list.length < mostTitles) list.push(title);
    titles.set(name, list);
  }
  return titles;
}

interface Found {
  readonly doc: Doc;
  readonly tokens: readonly Token[];
  readonly able: (name: string) => boolean;
  readonly ableBy: Able;
  readonly members: ReadonlySet<string>;
}

function personOf(
  mention: OfficialMention | RoleMention,
  { doc, tokens, able, ableBy: judge, members }: Found,
): Person {
  const place = placeOf(doc, tokens, mention.span);
  if (mention.kind === 'role')
    return {
      ...place,
      name: mention.refersTo ?? mention.title,
      able: judge([mention.title]),
      member: isMember([mention.title]),
    };
  const around = mention.positions.map(({ span }) => placeOf(doc, tokens, span));
  return {
    from: Math.min(place.from, ...around.map(({ from }) => from)),
    to: Math.max(place.to, ...around.map(({ to }) => to)),
    name: mention.name,
    able: able(mention.name),
    member: members.has(mention.name),
  };
}

function placeOf(doc: Doc, tokens: readonly Token[], span: Span): { readonly from: number; readonly to: number } {
  const [start, end] = [doc.folded.folded(span.start), doc.folded.folded(span.end)];
  const from = tokens.findIndex((token) => token.end > start);
  if (from < 0) return { from: 0, to: 0 };
  const to = tokens.findIndex((token) => token.start >= end);
  return { from, to: to < 0 ? tokens.length : to };
}

/** Hands out the mentions that start in a span; spans must be asked for in order. */
function taker<Found extends OfficialMention | RoleMention | DirectiveMention>(
  doc: Doc,
  mentions: readonly Found[],
): (span: Span<FoldedOffset>) => readonly Found[] {
  const sorted = [...mentions].sort((one, other) => one.span.start - other.span.start);
  let next = 0;
  return ({ start, end }) => {
    const at = (index: number): number => {
      const mention = sorted[index];
      return mention === undefined ? Number.POSITIVE_INFINITY : doc.folded.folded(mention.span.start);
    };
    while (at(next) < start) next++;
    const first = next;
    while (at(next) < end) next++;
    return sorted.slice(first, next);
  };
}

export const lowerAt = (view: View, at: number): string => view.tokens[at]?.lower ?? '';

export const cuesOf = (view: View, ...kinds: readonly CueKind[]): readonly Cue<CueKind>[] =>
  view.cues.filter((cue) => kinds.some((kind) => cue.kinds.includes(kind)));
