import type { DirectiveMention, DirectiveRelation } from '../../model/mention';
import { overlaps } from '../../model/span';
import { type Doc, written } from '../document';
import type { FoundDirective } from './found';
import { headFinder } from './heads';
import { issuerGrammar } from './issuer';
import { impliedIssuer, keysOf } from './keys';
import type { DirectiveLexicon } from './lexicon';
import { partsOf } from './number';
import { numberedGrammar } from './numbered';
import { promulgation } from './promulgated';
import { relationsOf } from './relations';
import { sessionFrom } from './sessions';
import { titledGrammar } from './titled';

export interface Directives {
  readonly mentions: readonly DirectiveMention[];
  readonly relations: readonly DirectiveRelation[];
}

/**
 * The layer of directive documents. Its grammars are compiled from the lexicon once; call the answer for each text.
 * Order: type word, then number and symbol, meeting, title; then symbols that stand alone; then identity.
 */
export function directiveLayer(lexicon: DirectiveLexicon): (doc: Doc) => Directives {
  const findHeads = headFinder(lexicon);
  const issuers = issuerGrammar(lexicon);
  const numbered = numberedGrammar(lexicon, issuers);
  const titled = titledGrammar(lexicon, issuers);

  const fromHeads = (doc: Doc): readonly FoundDirective[] =>
    findHeads(doc.folded).flatMap((head) => {
      const { text } = doc.folded;
      const withNumber = numbered.from(text, head);
      if (withNumber.length > 0) return withNumber;
      const ofSession = sessionFrom(text, head);
      if (ofSession.length > 0) return ofSession;
      const withTitle = titled.from(text, head);
      return withTitle === null ? [] : [withTitle];
    });

  return (doc) => {
    const { text } = doc.folded;
    const candidates = [...fromHeads(doc), ...numbered.bare(text), ...abbreviatedActs(lexicon, text)];
    const found = withoutOverlaps(candidates);
    const told = found.map(promulgation(issuers, text, doc.sentences));
    const keys = keysOf(lexicon, found);
    const mentions = found.map(
      (directive, at): DirectiveMention => ({
        kind: 'directive',
        span: doc.folded.original(directive.span),
        documentKind: directive.type,
        number: directive.number === null ? null : written(doc, numberSpan(doc, directive)),
        issuer: directive.issuer ?? told[at]?.issuer ?? null,
        impliedIssuer: directive.number === null ? null : impliedIssuer(lexicon, partsOf(directive.number)),
        date: directive.date ?? told[at]?.date ?? null,
        ...(keys[at] ?? { key: null, complete: false, candidates: [] }),
        clause: clauseBefore(doc, directive.span.start),
        rule: `${directive.rule}:${directive.type}`,
      }),
    );
    return { mentions, relations: relationsOf(lexicon, doc, mentions) };
  };
}

/** The longer of two that overlap stays; of equal ones the first. */
function withoutOverlaps(found: readonly FoundDirective[]): readonly FoundDirective[] {
  const byLength = [...found].sort((one, other) => other.span.end - other.span.start - (one.span.end - one.span.start));
  const kept: FoundDirective[] = [];
  for (const one of byLength) if (!kept.some((other) => overlaps(one.span, other.span))) kept.push(one);
  return kept.sort((one, other) => one.span.start - other.span.start);
}

/** `BLHS 2015`, `điều 179 BLHS`: an act's abbreviation counts with a year or a clause. */
function abbreviatedActs(lexicon: DirectiveLexicon, text: string): readonly FoundDirective[] {
  const names = Object.keys(lexicon.acts);
  if (names.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?<name>${names.join('|')})(?<year> (?:năm )?(?:19|20)\\d{2})?(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { name = '', year } = match.groups ?? {};
    const cited = /(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm) [\p{L}\p{N}, ]{1,20}(?:của )?$/u.test(
      text.slice(Math.max(0, match.index - 40), match.index),
    );
    const act = lexicon.acts[name];
    if (act === undefined || (year === undefined && !cited)) return [];
    const type = act.startsWith('bộ luật') ? 'bộ luật' : 'luật';
    return [
      {
        span: { start: match.index, end: match.index + match[0].length },
        type,
        number: null,
        issuer: null,
        date: year?.match(/\d{4}/)?.[0] ?? null,
        title: act.slice(type.length + 1),
        rule: 'directive.act',
      },
    ];
  });
}

/** The number's own letters inside the mention, so that its text is the original's. */
function numberSpan(doc: Doc, directive: FoundDirective): { readonly start: number; readonly end: number } {
  const number = directive.number ?? '';
  const at = doc.folded.text.indexOf(number, directive.span.start);
  return { start: at, end: at + number.length };
}

const clause =
  /(?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hụ lục) [\p{L}\p{N}]{1,5}(?: ?, [\p{L}\p{N}]{1,3}(?=[ ,]))*(?: ?,)? )+(?:của )?$/u;
const longestClause = 120;

function clauseBefore(doc: Doc, start: number): string | null {
  const from = Math.max(0, start - longestClause);
  const match = clause.exec(doc.folded.text.slice(from, start));
  if (match === null) return null;
  return written(doc, { start: from + match.index, end: start }).replace(/[ ,]*(?:của)? *$/u, '');
}
