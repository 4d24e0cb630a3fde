import type { FoundDirective } from '../found';
import type { Head } from '../heads';
import { dateAt } from './dates';
import { congressSource, ordinalSource, termSource } from './issuer';

/**
 * Resolutions named by the meeting that passed them: `Nghị quyết Đại hội XIII của Đảng`, `Nghị quyết Trung ương 4 khóa XII`,
 * `Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII`.
 */
const end = '(?![\\p{L}\\p{M}\\p{N}/])';
const centre = '(?:Trung ương|TW|T\\.Ư|TƯ)';
const committee = `(?:(?:Ban [Cc]hấp hành|BCH) ?)?${centre}(?: Đảng)?`;
const number = `(?:\\d{1,2}|[IVXLC]+)${end}`;
const forms = [
  ['directive.congress', ` (?:của )?(?<issuer>${congressSource})`],
  [
    'directive.plenum',
    ` (?:của )?(?<issuer>[Hh]ội nghị (?:lần thứ )?${ordinalSource}${end}(?:,? (?:của )?${committee})?${termSource}?)`,
  ],
  [
    'directive.plenum',
    ` (?:của )?(?<issuer>(?:[Hh]ội nghị )?(?:lần thứ ${ordinalSource} )?${committee})(?: lần thứ)? ${number}(?: Ban [Cc]hấp hành Trung ương(?: Đảng)?)?${termSource}?`,
  ],
  ['directive.plenum', ` (?:của )?(?<issuer>(?:[Hh]ội nghị )?(?:lần thứ )${ordinalSource} ${committee})${termSource}?`],
  [
    'directive.session',
    ` (?:của )?(?<issuer>[Kk]ỳ họp (?:lần )?thứ ${ordinalSource}${end},? (?:của )?(?:Quốc hội|HĐND(?: (?:tỉnh|thành phố|TP\\.?))?(?: \\p{Lu}\\p{L}*){0,3})${termSource})`,
  ],
  // Every session that questions ministers closes the questioning with one.
  [
    'directive.session',
    ` (?:về )?(?:hoạt động )?(?<issuer>chất vấn(?: và trả lời chất vấn)?(?: tại)? [Kk]ỳ họp (?:lần )?thứ ${ordinalSource}${end}(?:,? (?:của )?Quốc hội${termSource})?)`,
  ],
  [
    'directive.congress',
    ` (?:của )?(?<issuer>(?:lần thứ ${ordinalSource}${end} của )?Đảng bộ (?:[\\p{Ll}\\p{M}]+ ){0,2}(?:\\p{Lu}\\p{L}*)?(?: \\p{Lu}\\p{L}*)*(?: ?lần thứ ${ordinalSource}${end})?)(?<=thứ [^.;\\n]{1,60})`,
  ],
] as const;
const patterns = forms.map(([rule, source]) => ({ rule, pattern: new RegExp(source, 'uy') }));
const further = new RegExp(` ?(?:,|và) (?<issuer>${centre}) ${number}${termSource}?`, 'uy');

export function sessionFrom(text: string, head: Head): readonly FoundDirective[] {
  if (!['nghị quyết', 'kết luận', 'văn kiện'].includes(head.type.name)) return [];
  for (const { rule, pattern } of patterns) {
    pattern.lastIndex = head.end;
    const match = pattern.exec(text);
    const issuer = match?.groups?.issuer;
    if (match === null || issuer === undefined) continue;
    const first = session({
      head,
      start: head.start,
      end: head.end + match[0].length,
      issuer: issuerOf({ rule, issuer, whole: match[0].replace(/^ (?:của )?/u, '') }),
      text,
      rule,
    });
    if (rule !== 'directive.plenum') return [first];
    const date = text[first.span.end] === ' ' ? dateAt(text, first.span.end) : null;
    if (date !== null) return [{ ...first, span: { start: head.start, end: date.end }, date: date.date }];
    return [first, ...listed(text, head, first.span.end)];
  }
  return [];
}

function listed(text: string, head: Head, from: number): readonly FoundDirective[] {
  const found: FoundDirective[] = [];
  let at = from;
  for (;;) {
    further.lastIndex = at;
    const match = further.exec(text);
    const issuer = match?.groups?.issuer;
    if (match === null || issuer === undefined) return found;
    const start = at + match[0].indexOf(issuer);
    at += match[0].length;
    found.push(session({ head, start, end: at, issuer, text, rule: 'directive.plenum-list' }));
  }
}

const session = ({
  head,
  start,
  end: to,
  issuer,
  text,
  rule,
}: {
  readonly head: Head;
  readonly start: number;
  readonly end: number;
  readonly issuer: string;
  readonly text: string;
  readonly rule: string;
}): FoundDirective => ({
  span: { start, end: to },
  type: head.type.name,
  number: null,
  issuer,
  date: null,
  title: text.slice(Math.max(start, start === head.start ? head.end : start), to).trim(),
  rule,
});

/** A congress' term of years belongs to the span, not to the issuer's name; a conference is named with its number and term. */
const issuerOf = ({
  rule,
  issuer,
  whole,
}: {
  readonly rule: string;
  readonly issuer: string;
  readonly whole: string;
}): string =>
  rule === 'directive.congress'
    ? issuer.replace(/,? \(?nhiệm kỳ.*$|^lần thứ .* của (?=Đảng bộ)/gu, '')
    : issuer.startsWith('Hội nghị')
      ? whole
      : issuer.replace(/^chất vấn.* (?=[Kk]ỳ họp)/u, '');
