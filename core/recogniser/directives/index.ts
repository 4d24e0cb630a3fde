import type { DirectiveMention, DirectiveRelation } from '../../model/mention';
import { inReadingOrder, lengthOf, overlaps } from '../../model/span';
import { readPublished } from '../../text/deadlines';
import { type Doc, written } from '../document';
import type { FoundDirective } from './found';
import type { DirectiveGrammar, Told } from './grammar';
import { type Head, headFinder } from './heads';
import { impliedIssuer } from './identity';
import { keysOf } from './keys';
import type { DirectiveLexicon } from './lexicon';
import { partsOf } from './number';
import { numberedGrammar } from './numbered';
import { relationsOf } from './relations';
import { withYear } from './years';

export interface Directives {
  readonly mentions: readonly DirectiveMention[];
  readonly relations: readonly DirectiveRelation[];
}

/**
 * The layer of directive documents of a language. Its grammars are compiled from the lexicon once; call the answer for each text.
 * Order: type word, then number and symbol, meeting, title; then symbols that stand alone; then identity.
 */
export function directiveLayer(lexicon: DirectiveLexicon, grammar: DirectiveGrammar): (doc: Doc) => Directives {
  const findHeads = headFinder(lexicon);
  const tails = { ...grammar.issuers(lexicon), dateAt: grammar.dateAt, term: grammar.term };
  const numbered = numberedGrammar(lexicon, tails, grammar.signs);
  const titled = grammar.titled(lexicon, tails);
  const findOthers = grammar.others(lexicon);

  const fromHeads = (text: string, heads: readonly Head[]): readonly FoundDirective[] =>
    heads.flatMap((head) => {
      const withNumber = numbered.from(text, head);
      if (withNumber.length > 0) return withNumber;
      const ofSession = grammar.sessionFrom(text, head);
      if (ofSession.length > 0) return ofSession;
      const withTitle = titled.from(text, head);
      return withTitle === null ? [] : [withTitle];
    });

  return (doc) => {
    const { text } = doc.folded;
    const heads = findHeads(doc.folded);
    const candidates = [...fromHeads(text, heads), ...numbered.bare(text), ...findOthers(text)];
    const published = readPublished(doc.source.published);
    const dated = <Dated extends Told>(one: Dated): Dated => ({ ...one, date: withYear(one.date, published) });
    const found = withoutOverlaps(candidates).map(dated);
    const told = found.map(grammar.told(tails, text, doc.sentences)).map(dated);
    const keys = keysOf(lexicon, grammar, found);
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
        clause: grammar.clauseBefore(doc, directive.span.start),
        rule: `${directive.rule}:${directive.type}`,
      }),
    );
    return { mentions, relations: relationsOf(doc, heads, mentions, grammar.relations) };
  };
}

/** In reading order; of two that overlap the longer stays. */
function withoutOverlaps(found: readonly FoundDirective[]): readonly FoundDirective[] {
  const kept: FoundDirective[] = [];
  for (const one of [...found].sort((a, b) => inReadingOrder(a.span, b.span))) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.span, one.span)) kept.push(one);
    else if (lengthOf(one.span) > lengthOf(last.span)) kept[kept.length - 1] = one;
  }
  return kept;
}

/** The number's own letters inside the mention, so that its text is the original's. */
function numberSpan(doc: Doc, directive: FoundDirective): { readonly start: number; readonly end: number } {
  const number = directive.number ?? '';
  const at = doc.folded.text.indexOf(number, directive.span.start);
  return { start: at, end: at + number.length };
}
