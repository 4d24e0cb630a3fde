/**
 * Lines of a calendar by RFC 5545. A line of content is at most 75 octets of UTF-8 long; a longer one is folded: CRLF and a
 * space (3.1). Text values escape backslash, semicolon, comma and line end (3.3.11); other control characters go.
 */
export const contentLine = (name: string, value: string): string => folded(`${name}:${value}`);

export const textValue = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');

/** An address: no escaping (3.3.13), but nothing that would end the line. */
export const uriValue = (address: string): string =>
  address.replace(/[\s"<>\\^`{|}]|\p{Cc}/gu, (letter) => encodeURIComponent(letter)).replace(/\p{Cs}/gu, '');

/** `2024-06-30` as `20240630`. */
export const dayValue = (day: string): string => day.replaceAll('-', '');

/** A moment in UTC: `20211225T110100Z`. */
export const momentValue = (iso: string): string => iso.replace(/[-:]|\.\d+/gu, '');

const longestLine = 75;

/** Never between the bytes of one character, so that every line is UTF-8 by itself. */
const folded = (line: string): string => {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const width = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + width > longestLine) {
      result += '\r\n ';
      // The space counts.
      octets = 1;
    }
    result += character;
    octets += width;
  }
  return `${result}\r\n`;
};

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
