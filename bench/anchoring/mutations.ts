import { contains, overlaps, type Span } from '../../core/model/span';
import { applyEdits, type Edit, type Edited } from './edits';
import { type Word, wordsIn } from './quotes';
import { below, oneOf, type Random } from './random';

/** A page's text with the passages that were marked in it. */
interface Marked {
  readonly text: string;
  readonly quotes: readonly Span[];
}

/** One way in which pages change. `spans` of the answer are those of the quotes, in their order. */
export type Mutation = (marked: Marked, random: Random) => Edited;

export const nothing: Mutation = ({ text, quotes }) => applyEdits(text, [], quotes);

const fillers = [
  'Ban tổ chức cho biết chương trình sẽ còn tiếp tục trong tuần tới tại nhiều địa điểm khác nhau.',
  'The committee will meet again next month to look at what was agreed and what was not.',
  'Personne n’avait encore lu ces quelques nouvelles du jour avant ce matin.',
  'Readers asked how the figures had been collected, by whom, and for which of the two years.',
];

interface Line extends Span {
  readonly isQuoted: boolean;
}

function linesOf({ text, quotes }: Marked): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { ...span, isQuoted: quotes.some((quote) => overlaps(quote, span)) };
  });
}

/** A new line on top, up to four paragraphs without a quote removed, eight inserted. */
export const paragraphs: Mutation = (marked, random) => {
  const lines = linesOf(marked);
  const loose = lines.filter((line, index) => index > 0 && !line.isQuoted && line.end - line.start > 40);
  const removed = new Set(loose.length > 8 ? Array.from({ length: 4 }, () => oneOf(random, loose)) : []);
  const places = lines.filter(
    (line) =>
      line.start > 0 &&
      !removed.has(line) &&
      !marked.quotes.some((quote) => quote.start < line.start && line.start < quote.end),
  );
  const inserted = new Set(places.length > 0 ? Array.from({ length: 8 }, () => oneOf(random, places)) : []);
  return applyEdits(
    marked.text,
    [
      { start: 0, end: 0, words: 'Tin mới trong ngày\n' },
      ...[...removed].map(({ start, end }): Edit => ({ start: start - 1, end, words: '' })),
      ...[...inserted].map(({ start }): Edit => ({ start, end: start, words: `${oneOf(random, fillers)}\n` })),
    ],
    marked.quotes,
  );
};

/** Replaces, deletes or adds to this share of the words, each as often, with words of the same page. */
export const editedWords =
  (share: number): Mutation =>
  ({ text, quotes }, random) =>
    applyEdits(text, wordEdits(wordsIn(text), share, random), quotes);

function wordEdits(words: readonly Word[], share: number, random: Random): readonly Edit[] {
  return words.flatMap(({ start, end }): readonly Edit[] => {
    if (random() >= share) return [];
    const other = oneOf(random, words).text;
    return (
      [[{ start, end, words: other }], [{ start, end, words: '' }], [{ start: end, end, words: ` ${other}` }]][
        below(random, 3)
      ] ?? []
    );
  });
}

const replaced =
  (pattern: RegExp, change: (found: string, random: Random) => string): Mutation =>
  ({ text, quotes }, random) =>
    applyEdits(
      text,
      [...text.matchAll(pattern)].map(
        (match): Edit => ({ start: match.index, end: match.index + match[0].length, words: change(match[0], random) }),
      ),
      quotes,
    );

export const whiteSpace = replaced(/ /g, (_, random) => oneOf(random, [' ', '\u00a0', ' \u00a0', '\n', '\u2009']));

const otherMarks: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
};
const otherTones: Readonly<Record<string, string>> = { òa: 'oà', óa: 'oá', ọa: 'oạ', ủy: 'uỷ', úy: 'uý', òe: 'oè' };

/** NFD, plain for typographic marks, and the other tone placement at the end of a syllable. */
export const spelling = replaced(/[\p{L}\p{M}\p{N}]+|[“”«»‘’–—]/gu, (found) => {
  const mark = otherMarks[found];
  if (mark !== undefined) return mark;
  return found.replace(/(?<![qQ])(?:òa|óa|ọa|ủy|úy|òe)$/u, (rhyme) => otherTones[rhyme] ?? rhyme).normalize('NFD');
});

export const invisible = replaced(/(?<=[\p{L}\p{M}]{4})(?=[\p{L}]{3})/gu, (_, random) =>
  oneOf(random, ['\u00ad', '\u200b']),
);

/** Every quote is printed once more as a line of its own in one of eight boxes; then this share of the quotes' own words is edited. */
export const repeated =
  (share: number): Mutation =>
  (marked, random) => {
    const places = linesOf(marked)
      .map(({ start }) => start)
      .filter((start) => !marked.quotes.some((quote) => quote.start < start && start < quote.end));
    const boxes = Array.from({ length: 8 }, () => oneOf(random, places));
    const copies = new Map<number, string>();
    for (const { start, end } of marked.quotes) {
      const place = oneOf(random, boxes);
      copies.set(place, `${copies.get(place) ?? ''}${marked.text.slice(start, end)}\n`);
    }
    const originals = wordsIn(marked.text).filter((word) => marked.quotes.some((quote) => contains(quote, word)));
    return applyEdits(
      marked.text,
      [
        ...[...copies].map(([start, words]): Edit => ({ start, end: start, words })),
        ...wordEdits(originals, share, random),
      ],
      marked.quotes,
    );
  };

/** Every third quote loses the whole blocks it stands in. Its span is `null`, and so is that of a quote within those blocks. */
export const deleted: Mutation = (marked) => {
  const chosen = marked.quotes.filter((_, index) => index % 3 === 0);
  const lines = linesOf(marked).filter((line) => chosen.some((quote) => overlaps(quote, line)));
  const edits = lines.map(({ start, end }): Edit => ({ start, end: Math.min(end + 1, marked.text.length), words: '' }));
  const { text } = applyEdits(marked.text, edits, []);
  return {
    text,
    spans: marked.quotes.map((quote) => (isInside(quote, lines, marked.text) ? null : quote)),
  };
};

function isInside(quote: Span, lines: readonly Line[], text: string): boolean {
  const kept = applyEdits(
    text,
    lines.map(({ start, end }): Edit => ({ start, end, words: '' })),
    [quote],
  );
  return kept.spans[0] === null;
}
