import type { FoldedOffset, Span } from '../../../model/span';
import { spanAt } from '../../../text/spans';
import type { FoundDirective } from '../found';
import type { IssuerGrammar, Told } from '../grammar';
import { dateAt } from './dates';

/** `the Politburo's Resolution …`, `On June 6 the Prime Minister signed Decision …`. */
const owned = /(?:'s|s') $/u;
const signed =
  /(?: (?:has|had|have|just|also|on [\p{L}\p{N} ,]{3,20}))* (?:issued|signed|promulgated|approved|adopted|released)(?: the| a| new)* $/u;
const nothing: Told = { issuer: null, date: null };
/** As far back as a sentence is read for its subject; keeps the whole linear. */
const longestBefore = 400;
/** More than this between an owner and the document is another phrase, in code units. */
const longestOwner = 80;

export function told(
  issuers: IssuerGrammar,
  text: string,
  sentences: readonly Span<FoldedOffset>[],
): (found: FoundDirective) => Told {
  return (found) => {
    const sentence = spanAt(sentences, found.span.start);
    if (sentence === null) return nothing;
    const before = text.slice(Math.max(sentence.start, found.span.start - longestBefore), found.span.start);
    const owner = owned.exec(before);
    if (owner !== null)
      return {
        issuer: ending(issuers, before.slice(Math.max(0, owner.index - longestOwner), owner.index)),
        date: null,
      };
    const said = signed.exec(before);
    if (said === null) return nothing;
    const day =
      dateAt(` ${before.slice(said.index)}`, 0) ?? dateAt(` ${before.charAt(0).toLowerCase()}${before.slice(1)}`, 0);
    return { issuer: issuers.last(before.slice(0, said.index)), date: day?.date ?? null };
  };
}

/** The issuer that ends the piece. */
function ending(issuers: IssuerGrammar, piece: string): string | null {
  const issuer = issuers.last(piece);
  return issuer !== null && piece.endsWith(issuer) ? issuer : null;
}
