import { fold } from '../../text/fold';
import type { FoundDirective } from './found';
import type { DirectiveGrammar } from './grammar';
import type { DirectiveLexicon } from './lexicon';
import { type NumberParts, partsOf } from './number';

/** What is known of a document, brought to one way of writing. */
export interface Identity {
  readonly type: string;
  readonly parts: NumberParts | null;
  readonly title: string | null;
  readonly year: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** A draft law is the one that is to be amended, though the words `(sửa đổi)` may be left out. */
  readonly draft: boolean;
}

const plain = (text: string): string => fold(text).lower.replace(/["()]/g, '').replace(/ +/g, ' ').trim();

/** Words by which a document is known in every language, where the lexicon has them; else the word itself. */
const canonical = ({ canonical: words }: DirectiveLexicon, word: string): string => words[word] ?? word;

function canonicalParts(lexicon: DirectiveLexicon, number: string): NumberParts {
  const parts = partsOf(number);
  return { ...parts, letters: parts.letters.map((letters) => canonical(lexicon, letters)) };
}

export function identityOf(
  lexicon: DirectiveLexicon,
  { sessionKey }: DirectiveGrammar,
  found: FoundDirective,
): Identity {
  const parts = found.number === null ? null : canonicalParts(lexicon, found.number);
  const session = found.title === null ? null : sessionKey(found.title);
  return {
    type: canonical(lexicon, found.type),
    parts,
    title: parts !== null ? null : (session ?? (found.title === null ? null : canonical(lexicon, plain(found.title)))),
    // A meeting is known by its number and term, whether its day is told or not.
    year: parts?.year ?? (parts === null && session === null ? (found.date?.slice(0, 4) ?? null) : null),
    date: found.date,
    issuer: found.issuer === null ? null : canonical(lexicon, plain(found.issuer)),
    draft: found.draft === true,
  };
}

/** A symbol says more than a date, a date more than an issuer; of titles the longer one. */
export const fullness = (identity: Identity | undefined): number =>
  identity === undefined
    ? 0
    : (identity.parts?.letters.length ?? 0) * 1000 +
      (identity.date === null ? 0 : 400) +
      (identity.year === null ? 0 : 200) +
      (identity.issuer === null ? 0 : 100) +
      Math.min(99, identity.title?.length ?? 0);

export function agrees(lexicon: DirectiveLexicon, one: Identity, other: Identity): boolean {
  if (one.type !== other.type || (one.parts === null) !== (other.parts === null)) return false;
  if (one.parts !== null && other.parts !== null)
    return sameNumber(one.parts, other.parts) && sameDate(one, other) && sameIssuer(lexicon, one, other);
  if (one.title === null || other.title === null)
    return one.title === other.title && one.date === other.date && one.issuer === other.issuer;
  return (
    (sameTitle(one.title, other.title) || sameDraft(one, other)) && sameDate(one, other) && either(one.year, other.year)
  );
}

const either = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;

function sameNumber(one: NumberParts, other: NumberParts): boolean {
  const letters = (parts: NumberParts): string => [...parts.letters].sort().join(' ');
  return (
    one.digits === other.digits &&
    either(one.year, other.year) &&
    (one.letters.length === 0 || other.letters.length === 0 || letters(one) === letters(other))
  );
}

/** A year agrees with a day of that year. */
const sameDate = (one: Identity, other: Identity): boolean =>
  one.date === null || other.date === null || one.date.startsWith(other.date) || other.date.startsWith(one.date);

/** A title may be cut short, but not inside a word: `Chiến lược phát triển bóng đá` is the one `đến năm 2030`. */
const sameTitle = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // `Luật Nhà ở (sửa đổi)` is to replace the law of that title.
  return long === short || (short.split(' ').length >= 4 && long.startsWith(`${short} `) && !amendedTitle.test(long));
};

/** What a draft that replaces a law of its title is called by behind the title. */
const amendedTitle = / sửa đổi$/u;
export const unamended = (title: string): string => title.replace(amendedTitle, '');

/** `dự thảo Luật Hóa chất` is `Luật Hóa chất (sửa đổi)`. */
const sameDraft = (one: Identity, other: Identity): boolean =>
  one.draft &&
  other.draft &&
  one.title !== null &&
  other.title !== null &&
  unamended(one.title) === unamended(other.title);

/** Whoever signs for the Party's centre writes `TW`. */
const centre = /trung ương|bộ chính trị|ban bí thư|^đảng$|^tw/u;

function sameIssuer(lexicon: DirectiveLexicon, one: Identity, other: Identity): boolean {
  const said = (identity: Identity): string | null => identity.issuer ?? impliedBy(lexicon, identity.parts);
  const [a, b] = [said(one), said(other)];
  if (a === null || b === null || a.includes(b) || b.includes(a)) return true;
  if (centre.test(a) && centre.test(b))
    return one.issuer === null || other.issuer === null || one.parts?.letters.length !== 0;
  // `của Tỉnh ủy` and `/TU`, `của UBND tỉnh` and `-UBND`: the symbol's issuer is the general one.
  return (one.issuer === null || other.issuer === null) && sharedWord(a, b);
}

const sharedWord = (one: string, other: string): boolean => {
  const words = new Set(one.split(' '));
  return other.split(' ').some((word) => words.has(word));
};

/** What the symbol's letters tell of the issuer, in lower case, or `null`. */
export function impliedBy(lexicon: DirectiveLexicon, parts: NumberParts | null): string | null {
  const issuer = impliedIssuer(lexicon, parts);
  return issuer === null ? null : canonical(lexicon, plain(issuer));
}

export function impliedIssuer(lexicon: DirectiveLexicon, parts: NumberParts | null): string | null {
  if (parts === null) return null;
  const known = new Map(
    Object.entries(lexicon.symbolIssuers).map(([symbol, issuer]) => [symbol.toUpperCase(), issuer]),
  );
  for (const part of [...parts.letters].reverse()) {
    const issuer = known.get(part) ?? (/^(?:UBTV)?QH\d+$/.test(part) ? known.get(part.replace(/\d+$/, '')) : undefined);
    if (issuer !== undefined) return issuer;
  }
  return null;
}

export function merged(one: Identity, other: Identity): Identity {
  return {
    type: one.type,
    parts:
      one.parts === null || other.parts === null || one.parts.letters.length >= other.parts.letters.length
        ? one.parts && { ...one.parts, year: one.parts.year ?? other.parts?.year ?? null }
        : other.parts,
    title: (one.title?.length ?? 0) >= (other.title?.length ?? 0) ? one.title : other.title,
    year: one.year ?? other.year,
    date: (one.date?.length ?? 0) >= (other.date?.length ?? 0) ? one.date : other.date,
    issuer: one.issuer ?? other.issuer,
    draft: one.draft || other.draft,
  };
}

/** The years that a title names. */
const yearsOf = (title: string): readonly string[] => title.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];

export const isComplete = (document: Identity | undefined): boolean =>
  document !== undefined &&
  (document.parts === null
    ? document.title !== null || document.date !== null
    : document.parts.letters.length > 0 || (document.issuer !== null && document.date !== null));

/** Symbols are compared in capitals; these are signed otherwise. */
const asSigned: Readonly<Record<string, string>> = { TTG: 'TTg' };

const partyIssuer = /(?:TW|TU|VPTW|^[HQ]U|^ĐU.*|^ThU)$/u;

/** `Nghị quyết 18-NQ/TW`, `Nghị định 24/2012/NĐ-CP`, `Luật đất đai 2024`: type word, then the number as its issuer writes it. */
export function keyOf(document: Identity): string {
  const name = nameOf(document);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function nameOf({ type, parts, title, year, issuer, date }: Identity): string {
  if (parts === null) {
    const named = title !== null && yearsOf(title).includes(year ?? '') ? null : year;
    return [type, title, title === null ? date : named, title === null ? issuer : null]
      .filter((part) => part !== null)
      .join(' ');
  }
  // Numbers below ten are written with a nought (Decree 30/2020/NĐ-CP).
  const number = parts.digits.replace(/^\d(?!\d)/, '0$&') + (parts.year === null ? '' : `/${parts.year}`);
  if (parts.letters.length === 0)
    return [type, number, issuer === null ? null : `của ${issuer}`].filter((part) => part !== null).join(' ');
  const [last = ''] = parts.letters.slice(-1);
  const symbol = parts.letters.map((letters) => asSigned[letters] ?? letters);
  const party = partyIssuer.test(last) && parts.letters.length > 1;
  return `${type} ${party ? `${number}-${symbol.slice(0, -1).join('-')}/${last}` : `${number}/${symbol.join('-')}`}`;
}
