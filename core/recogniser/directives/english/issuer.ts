import type { IssuerFound, IssuerGrammar } from '../grammar';
import type { DirectiveLexicon } from '../lexicon';
import { alternatives } from '../words';

const end = '(?![\\p{L}\\p{M}\\p{N}])';
const capital = "\\p{Lu}[\\p{L}']{0,30}";
/** `Natural Resources and Environment`, `Culture, Sports and Tourism`: every further word needs a separator. */
export const capitals = `${capital}(?:(?: and | of | of the |, | )${capital}){0,12}`;
export const ordinal = '\\d{1,2}(?:st|nd|rd|th)';

/** Who issued a document, as written behind it (`of the Politburo`) or somewhere before it. */
export function issuerGrammar(lexicon: DirectiveLexicon): IssuerGrammar {
  const whole = `(?:(?:${ordinal}(?:-tenure)? )?(?:${alternatives(lexicon.issuers)})${end})`;
  const headed = `(?:(?:${alternatives(lexicon.issuerHeads)}) ${capitals}(?: and ${capital})?)`;
  const placed = `(?:(?:${capital} ){0,3}(?:[Pp]rovincial |[Mm]unicipal |[Dd]istrict |[Cc]ity )?(?:People's (?:Committee|Council)|Party Committee)${end})`;
  const body = `(?:${headed}|${whole}(?: and (?:the )?${whole})?|${placed})`;
  const connected = new RegExp(
    `,? (?:issued |signed |approved |adopted )?(?:of|by|from) (?:the )?(?<issuer>${body})`,
    'uy',
  );
  const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])${body}`, 'gu');
  return {
    after: (text, at): IssuerFound | null => {
      connected.lastIndex = at;
      const issuer = connected.exec(text)?.groups?.issuer;
      return issuer === undefined ? null : { text: issuer, end: connected.lastIndex };
    },
    last: (text) => [...text.matchAll(anywhere)].at(-1)?.[0] ?? null,
  };
}
