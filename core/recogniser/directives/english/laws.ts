import type { FoundDirective } from '../found';

/** Laws whose subject stands before the type word: `the 2024 Land Law`, `Penal Code 2015`, `the 2013 Constitution`. */
const word = "\\p{Lu}[\\p{Ll}'-]{1,30}";
const subject = `(?<title>(?:${word}(?:,| and)? ){1,5}|(?:Anti-\\p{L}+ ))`;
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<before>(?:19|20)\\d{2}) )?${subject}(?<type>Law|Code|Ordinance|Act)(?: (?<after>(?:19|20)\\d{2})(?![\\d/-]))?(?![\\p{L}\\p{N}-]| on (?:the )?\\p{Lu}| of |(?: and \\p{Lu}\\p{L}+)* (?:Committee|Commission|Department|School|Faculty|Newspaper|Firm|Enforcement))`,
  'gu',
);
const constitution =
  /(?<![\p{L}\p{N}])(?:(?<before>(?:19|20)\d{2}) Constitution|Constitution (?:of )?(?<after>(?:19|20)\d{2}))(?![\p{L}\p{N}])/gu;
/** Words before `Law` and `Code` that name no act of parliament. */
const general =
  /^(?:The|This|That|A|An|International|Maritime|Martial|Vietnamese|Viet|Vietnam|Common|Roman|Islamic|Dress|Zip|QR|Source|Bar|Postal|Country|Area|HS|Murphy's|Draft|New|Revised|Amended|Current|Under|In|By|For|And|Of|As|On|With|Per|See|Both|University|Criminal Court|Also)$/u;

export const lawFinder =
  () =>
  (text: string): readonly FoundDirective[] => [...laws(text), ...constitutions(text)];

function laws(text: string): readonly FoundDirective[] {
  return [...text.matchAll(named)].flatMap((match) => {
    const { before, title = '', type = '', after } = match.groups ?? {};
    const subjectWords = withoutGeneral(title.trim());
    if (subjectWords === '' || /Ministry|University|Faculty|Institute|Department|Academy/u.test(title)) return [];
    // `Under the 2024 Land Law` begins with its year, `The Land Law` with its subject.
    const start = match.index + (subjectWords === title.trim() ? 0 : match[0].indexOf(subjectWords));
    const year = start === match.index ? before : undefined;
    return [
      {
        span: { start, end: match.index + match[0].length },
        type: type.toLowerCase(),
        number: null,
        issuer: null,
        date: year ?? after ?? null,
        title: subjectWords,
        rule: 'directive.law-before',
      },
    ];
  });
}

function withoutGeneral(title: string): string {
  const words = title.split(' ');
  const from = words.findIndex((one) => !general.test(one));
  return from < 0 ? '' : words.slice(from).join(' ');
}

const constitutions = (text: string): readonly FoundDirective[] =>
  [...text.matchAll(constitution)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    type: 'constitution',
    number: null,
    issuer: null,
    date: match.groups?.before ?? match.groups?.after ?? null,
    title: null,
    rule: 'directive.law-year',
  }));
