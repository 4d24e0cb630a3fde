/**
 * Tone placement. `hoà` and `hòa`, `thuỷ` and `thủy` are one syllable in two spellings; the press writes the second,
 * which is canonical here. Before a final consonant the mark stands on the second vowel (`hoàn`, `huỳnh`), and typing
 * slips (`hòan`, `Hùynh`) are put right as well. After `q` the `u` is no vowel: `quý` stays.
 * Every replacement keeps the length, for each letter is one UTF-16 unit in NFC.
 */
const tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const groups = ['oa', 'oe', 'uy'];
const cases = [
  (g: string) => g,
  (g: string) => g.toUpperCase(),
  (g: string) => g.slice(0, 1).toUpperCase() + g.slice(1),
];

const withTone = (group: string, at: 0 | 1, tone: string): string =>
  (at === 0 ? group.slice(0, 1) + tone + group.slice(1) : group + tone).normalize('NFC');

const pairs = cases.flatMap((cased) =>
  groups.flatMap((group) =>
    tones.map((tone) => [withTone(cased(group), 0, tone), withTone(cased(group), 1, tone)] as const),
  ),
);
const toFirst = new Map(pairs.map(([first, second]) => [second, first]));
const toSecond = new Map(pairs);

const open = new RegExp(`(?<![qQ])(?:${[...toFirst.keys()].join('|')})(?!\\p{L})`, 'gu');
const closed = new RegExp(`(?<![qQ])(?:${[...toSecond.keys()].join('|')})(?=\\p{L})`, 'gu');
const anyMoved = new RegExp([...toFirst.keys(), ...toSecond.keys()].join('|'));

/** The text in NFC with every tone mark in its canonical place; same length. */
export function canonicalTones(text: string): string {
  if (!anyMoved.test(text)) return text;
  return text
    .replace(open, (group) => toFirst.get(group) ?? group)
    .replace(closed, (group) => toSecond.get(group) ?? group);
}
