import { type Colour, colours } from '../../core/model/annotation';
import type { MentionKind } from '../../core/model/mention';

/**
 * What a mark may look like. `instruction` lines the sentence, `instruction-words` washes the words that order; `chosen` is
 * what the reader has come to by keys.
 */
export type MarkSort = MentionKind | 'instruction-words' | `own-${Colour}` | 'noted' | 'flash' | 'chosen';

/** What is to be seen in the page: ranges by sort. One sort may be left out; ranges of one or of two sorts may overlap. */
export type Marks = Readonly<Partial<Record<MarkSort, readonly AbstractRange[]>>>;

/** Whether marks lie on a light or a dark page. */
export type Tone = 'light' | 'dark';

interface Look {
  readonly sort: MarkSort;
  /** The page can list the names of highlights, so they tell nothing of what is marked, nor by whom. */
  readonly name: string;
  /** Where marks overlap the later ones in this table lie on top; lines of all sorts stay visible. */
  readonly css: (tone: Tone) => string;
}

const line = (style: string, width: string, offset: number) => (colour: string) =>
  `text-decoration: underline ${style} ${colour} ${width}; text-underline-offset: ${offset}px;`;

/** Lines of different sorts may lie under the same words: each has its own distance, in pixels. */
const underName = 3;
const underSentence = 6;
const underNote = 8;
const underCursor = 5;

const inTones =
  (rule: (colour: string) => string, light: string, dark: string) =>
  (tone: Tone): string =>
    rule(tone === 'light' ? light : dark);

const wash = (colour: string): string => `background-color: ${colour};`;

const cursor = (colour: string): string =>
  `background-color: ${colour}24; text-decoration: underline solid ${colour} 2px; text-underline-offset: ${underCursor}px;`;

/** On light pages and on dark ones. Opaque, so that where two overlap the upper one is seen, not a grey of both. */
const ownWashes: Readonly<Record<Colour, readonly [light: string, dark: string]>> = {
  yellow: ['#FDE68A', '#5C5437'],
  green: ['#BBF7D0', '#48594C'],
  blue: ['#BFDBFE', '#49505A'],
  pink: ['#FBCFE8', '#5B4D53'],
};

/** Lowest first. Kind is told by the line's style first and by its hue second. */
const looks: readonly Look[] = [
  { sort: 'instruction', name: 'mk1', css: inTones(line('dashed', '1px', underSentence), '#B45309', '#FBBF24') },
  { sort: 'instruction-words', name: 'mk2', css: inTones(wash, '#F59E0B3D', '#FBBF243D') },
  { sort: 'role', name: 'mk3', css: inTones(line('dotted', '1.5px', underName), '#4338CA', '#A5B4FC') },
  { sort: 'official', name: 'mk4', css: inTones(line('solid', '1.5px', underName), '#4338CA', '#A5B4FC') },
  { sort: 'directive', name: 'mk5', css: inTones(line('double', '1px', underName), '#0F766E', '#5EEAD4') },
  ...colours.map(
    (colour, index): Look => ({
      sort: `own-${colour}`,
      name: `mk${6 + index}`,
      css: inTones(wash, ...ownWashes[colour]),
    }),
  ),
  { sort: 'noted', name: 'mk10', css: inTones(line('wavy', '1px', underNote), 'currentColor', 'currentColor') },
  { sort: 'flash', name: 'mk11', css: inTones(wash, '#F59E0B8C', '#FBBF2466') },
  // A wash and a line, so that it is no matter of hue alone where it lies over a highlight.
  { sort: 'chosen', name: 'mk12', css: inTones(cursor, '#9F1239', '#FDA4AF') },
];

/** The name under which marks of a sort are registered, and their rank. */
export function registered(sort: MarkSort, tone: Tone): { readonly name: string; readonly priority: number } {
  const index = looks.findIndex((look) => look.sort === sort);
  return { name: nameOf(looks[index]?.name ?? 'mk0', tone), priority: index + 1 };
}

const nameOf = (name: string, tone: Tone): string => `${name}${tone === 'light' ? 'l' : 'd'}`;

export const markSorts: readonly MarkSort[] = looks.map(({ sort }) => sort);

/** The style sheet that the browser lays over pages: one rule a sort and tone, for screens only. */
export function marksCss(): string {
  const rules = looks.flatMap(({ name, css }) =>
    (['light', 'dark'] as const).map((tone) => `  ::highlight(${nameOf(name, tone)}) { ${css(tone)} }`),
  );
  return `@media screen {\n${rules.join('\n')}\n}\n`;
}
