import type { Colour } from '../../core/model/annotation';
import { type MarkSort, markSorts, registered, type Tone } from './marks';

type Look = (tone: Tone) => string;

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

const ownLook = (colour: Colour): Look => inTones(wash, ...ownWashes[colour]);

/** Kind is told by the line's style first and by its hue second. */
const looks: Readonly<Record<MarkSort, Look>> = {
  instruction: inTones(line('dashed', '1px', underSentence), '#B45309', '#FBBF24'),
  'instruction-words': inTones(wash, '#F59E0B3D', '#FBBF243D'),
  role: inTones(line('dotted', '1.5px', underName), '#4338CA', '#A5B4FC'),
  official: inTones(line('solid', '1.5px', underName), '#4338CA', '#A5B4FC'),
  directive: inTones(line('double', '1px', underName), '#0F766E', '#5EEAD4'),
  'own-yellow': ownLook('yellow'),
  'own-green': ownLook('green'),
  'own-blue': ownLook('blue'),
  'own-pink': ownLook('pink'),
  noted: inTones(line('wavy', '1px', underNote), 'currentColor', 'currentColor'),
  flash: inTones(wash, '#F59E0B8C', '#FBBF2466'),
  // A wash and a line, so that it is no matter of hue alone where it lies over a highlight.
  chosen: inTones(cursor, '#9F1239', '#FDA4AF'),
};

/** The style sheet that the browser lays over pages, written by the build: one rule a sort and tone, for screens only. */
export function marksCss(): string {
  const rules = markSorts.flatMap((sort) =>
    (['light', 'dark'] as const).map(
      (tone) => `  ::highlight(${registered(sort, tone).name}) { ${looks[sort](tone)} }`,
    ),
  );
  return `@media screen {\n${rules.join('\n')}\n}\n`;
}
