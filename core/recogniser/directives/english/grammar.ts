import { type Doc, written } from '../../document';
import type { DirectiveGrammar } from '../grammar';
import { dateAt } from './dates';
import { issuerGrammar } from './issuer';
import { lawFinder } from './laws';
import { sessionFrom, sessionKey } from './sessions';
import { titledGrammar } from './titled';
import { told } from './told';

const clause =
  /(?:(?:[Pp]oint|[Cc]lause|[Aa]rticle|[Ss]ection|[Cc]hapter|[Aa]ppendix|[Ii]tem)s? [\p{L}\p{N}]{1,4}(?:,| and| of)? ){1,4}(?:of )?(?:the )?$/u;
const longestClause = 120;

function clauseBefore(doc: Doc, start: number): string | null {
  const from = Math.max(0, start - longestClause);
  const match = clause.exec(doc.folded.text.slice(from, start));
  if (match === null) return null;
  return written(doc, { start: from + match.index, end: start }).replace(/[ ,]*(?:of)?(?: the)? *$/u, '');
}

const pointing = /(?<![\p{L}])(?:this|the said|the above-mentioned|the same) $/u;
const longestPointer = 24;

/** How English papers write about Viet Nam's documents. */
export const englishDirectives: DirectiveGrammar = {
  signs: {
    near: / ?\(?(?:(?:Nos?|No|Number|number|no|nos|coded|#)\.? ?)?/uy,
    distant: null,
    further: / ?(?:,|;|and|, ?and|&|or) (?:(?:Nos?|No|no)\.? ?)?/uy,
    sign: /no|number|coded|#/iu,
    otherPaper: '(?: (?:[Nn]o\\.?|numbered))?[: ]*',
    spaced: false,
  },
  dateAt,
  term: null,
  issuers: issuerGrammar,
  titled: titledGrammar,
  sessionFrom,
  others: lawFinder,
  told,
  clauseBefore,
  sessionKey,
  relations: {
    amends: /amend|supplement|revis/u,
    repeals: /repeal|annul|abolish/u,
    replaces: /replac|supersed/u,
    pointing: (lower, { start, end }) => {
      const from = Math.max(0, start - longestPointer);
      const match = pointing.exec(lower.slice(from, start));
      return match === null ? null : { start: from + match.index, end };
    },
  },
};
