import type { FoundDirective } from '../found';
import type { TailGrammar, TitledGrammar } from '../grammar';
import type { Head } from '../heads';
import type { DirectiveLexicon } from '../lexicon';
import { numberAt } from '../number';
import { tailAt } from '../tail';
import { alternatives } from '../words';

/**
 * Documents named by their subject behind the type word: `Law on Exit and Entry of Vietnamese citizens`,
 * `National Target Programme on New-style Rural Development for 2021-2025`, `Law on Land 2024`.
 */
/** `and the` begins another document: `the Law on Investment and the Enterprise Law`. */
const dated =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
/** `the Law on Housing in October`: a day is no part of the subject. */
const small = `(?:and(?! the )|(?:of|on|in|for|to|with|by|against)(?! ${dated}(?!\\p{L}))(?: the)?)`;
const capital = "\\p{Lu}[\\p{L}\\p{N}'-]{0,30}";
/** Small words only before a capital; a comma only in a list that `and` closes. */
const subject = `${capital}(?:(?: ${small}){0,2} ${capital}|, ${capital}(?= and |(?: ${capital}){0,2}(?:,(?: ${capital}){1,3}){0,6} and \\p{Lu}))*`;
const lawSubject = new RegExp(` (?:on|governing) (?:the )?(?<title>${subject})`, 'uy');
const amending =
  / (?:on )?(?:[Aa]mend(?:ing|ments)|[Ss]upplement(?:ing|s)|[Rr]evising)(?:(?:,| and| to) (?:and )?(?:supplement(?:ing|s)|amend(?:ing|ments)))?(?: to)?(?: (?:a number of|several|some|certain) (?:articles|provisions) of)? (?:the )?/uy;
/** A people's adjective asks for its noun. */
const adjective = /(?:Vietnamese|Foreign|State|Public|Overseas)$/u;
const noun = / \p{Ll}{3,}/uy;
const period =
  / (?:(?:for|in|during) (?:the )?(?:period )?(?:\d{4} ?- ?\d{2,4})(?: period)?|(?:to|until|till|by|towards|through) 20\d{2}|\d{4} ?- ?\d{4})/uy;
const vision =
  /,? (?:with )?(?:a |orientations? |vision |orientation and vision )+(?:to|towards|toward|until|for) 20\d{2}/uy;

export function titledGrammar(lexicon: DirectiveLexicon, tails: TailGrammar): TitledGrammar {
  const nextDocument = new RegExp(
    `(?:,| and)? (?:${alternatives(lexicon.types.map(({ name }) => name))})(?![\\p{L}])`,
    'u',
  );
  const opened = new RegExp(`(?<![\\p{L}])(?:${alternatives(lexicon.titleOpenings)})(?: ${capital})* $`, 'u');

  const subjectAt = (text: string, from: number): { readonly title: string; readonly end: number } | null => {
    lawSubject.lastIndex = from;
    const match = lawSubject.exec(text);
    const whole = match?.groups?.title;
    if (match === null || whole === undefined) return null;
    const other = nextDocument.exec(whole);
    const title =
      other === null || other.index === 0 ? whole : whole.slice(0, other.index).replace(/(?:,| and| or| the)+$/u, '');
    const start = from + match[0].length - whole.length;
    const tail = adjective.test(title) ? sticky(noun, text, start + title.length) : null;
    const end = start + title.length + (tail?.length ?? 0);
    return { title: text.slice(start, end), end };
  };

  /** `Law amending and supplementing a number of articles of the Law on Cadres and Civil Servants` */
  const amendingAt = (text: string, from: number): { readonly title: string; readonly end: number } | null => {
    const lead = sticky(amending, text, from);
    const inner = lead === null ? null : sticky(/(?:Law|Code|Ordinance)(?= on )/uy, text, from + lead.length);
    const subject = lead === null || inner === null ? null : subjectAt(text, from + lead.length + inner.length);
    return subject === null ? null : { title: text.slice(from, subject.end).trim(), end: subject.end };
  };

  const law = (text: string, head: Head): FoundDirective | null => {
    const named = head.capital ? (amendingAt(text, head.end) ?? subjectAt(text, head.end)) : null;
    if (named === null) return null;
    const yearBefore =
      /(?<!\p{L})(?:19|20)\d{2} $/u.exec(text.slice(Math.max(0, head.start - 6), head.start))?.[0] ?? '';
    const year = sticky(/,? (?:19|20)\d{2}(?![\d/.-])/uy, text, named.end);
    const number = sticky(/,? \(?No\.? ?/uy, text, named.end);
    const found = number === null ? null : numberAt(text, named.end + number.length, false);
    const end = found?.end ?? named.end + (year?.length ?? 0);
    const tail = tailAt(tails, text, end);
    return {
      span: { start: head.start - yearBefore.length, end: tail.end },
      type: head.type.name,
      number: found?.text ?? null,
      issuer: tail.issuer,
      date: year?.match(/\d{4}/)?.[0] ?? tail.date ?? (yearBefore.trim() || null),
      title: named.title,
      rule: 'directive.law',
    };
  };

  /** The opening words stand before the type word in English; they belong to the name. */
  const proper = (text: string, head: Head): FoundDirective | null => {
    if (!head.type.titled || !head.capital || head.type.name === 'report') return null;
    const before = opened.exec(text.slice(Math.max(0, head.start - 80), head.start));
    const named = subjectOf(text, head.end);
    const end = named + (sticky(period, text, named)?.length ?? 0);
    // `the Plan on Digital Transformation for 2026-2030`: subject and period are a name without an opening, too.
    if (before === null && (named === head.end || end === named)) return null;
    const last = end + (sticky(vision, text, end)?.length ?? 0);
    if (last === head.end) return null;
    const start = head.start - (before?.[0].length ?? 0);
    return {
      span: { start, end: last },
      type: head.type.name,
      number: null,
      issuer: null,
      date: null,
      title: text.slice(start, last),
      rule: 'directive.proper-title',
    };
  };

  return { from: (text, head) => (head.type.law ? law(text, head) : proper(text, head)) };
}

const properSubject = new RegExp(` (?:on|for|of) (?:the )?${subject}`, 'uy');
const subjectOf = (text: string, from: number): number => from + (sticky(properSubject, text, from)?.length ?? 0);

function sticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
