import { fold } from '../../../text/fold';
import type { FoundDirective } from '../found';
import type { Head } from '../heads';
import { ordinal } from './issuer';

/** Documents named by the meeting that passed them: `resolution of the 13th National Party Congress`. */
const congress = `(?:${ordinal} )?(?:\\p{Lu}[\\p{L}']* ){0,6}(?:Party )?Congress(?: of the (?:Communist )?Party(?: of Viet ?[Nn]am)?)?`;
const plenum = `${ordinal} (?:[Pp]lenum|[Pp]lenary [Ss]ession|[Pp]lenary [Mm]eeting|[Mm]eeting|[Ss]ession|[Cc]onference) of the (?:${ordinal}(?:-tenure)? )?Party Central Committee(?: \\([^)]{3,20}\\))?`;
const forms = [
  ['directive.plenum', new RegExp(` (?:of|adopted at|passed by|from|adopted by) (?:the )?(?<issuer>${plenum})`, 'uy')],
  [
    'directive.congress',
    new RegExp(` (?:of|adopted at|passed by|from|adopted by) (?:the )?(?<issuer>${congress})(?![\\p{L}])`, 'uy'),
  ],
] as const;

export function sessionFrom(text: string, head: Head): readonly FoundDirective[] {
  if (!['resolution', 'conclusion', 'document', 'report'].includes(head.type.name)) return [];
  for (const [rule, pattern] of forms) {
    pattern.lastIndex = head.end;
    const match = pattern.exec(text);
    const issuer = match?.groups?.issuer;
    if (match === null || issuer === undefined || !/\d/.test(issuer)) continue;
    return [
      {
        span: { start: head.start, end: head.end + match[0].length },
        type: head.type.name,
        number: null,
        issuer,
        date: null,
        title: issuer,
        rule,
      },
    ];
  }
  return [];
}

const held = /(\d{1,2})(?:st|nd|rd|th) (?:national )?(?:party )?congress/u;
const met =
  /(\d{1,2})(?:st|nd|rd|th) (?:plenum|plenary \p{L}+|meeting|session|conference) of the (?:(\d{1,2})(?:st|nd|rd|th)[^ ]* )?party central committee/u;

/** The name by which the same meeting goes in every language: `đại hội 13`, `trung ương 4 khóa 12`. */
export function sessionKey(title: string): string | null {
  const text = fold(title).lower;
  const plenary = met.exec(text);
  if (plenary !== null) return `trung ương ${plenary[1]}${plenary[2] === undefined ? '' : ` khóa ${plenary[2]}`}`;
  const number = held.exec(text)?.[1];
  return number === undefined ? null : `đại hội ${number}`;
}
