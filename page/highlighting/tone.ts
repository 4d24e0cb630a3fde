import type { Tone } from './marks';

/** Light from 0 (black) to 1 (white), and how opaque it is. */
interface Shade {
  readonly light: number;
  readonly alpha: number;
}

/** A background less opaque than this hardly changes what shines through it. */
const leastOpaque = 0.5;

/** Above this a page is light: black and white text are about equally readable on it. */
const middle = 0.45;

/**
 * Whether marks on this element lie on a dark ground, told by the computed background that is really behind it, not by
 * the system's setting. Where everything is transparent or a picture, the text's own colour tells: light text is meant
 * for a dark ground. Asks for styles of the element and its ancestors.
 */
export function toneOf(element: Element): Tone {
  const view = element.ownerDocument.defaultView;
  if (view === null) return 'light';
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    const shade = shadeOf(style.backgroundColor);
    if (shade !== null && shade.alpha >= leastOpaque) return shade.light < middle ? 'dark' : 'light';
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') break;
  }
  const text = shadeOf(view.getComputedStyle(element).color);
  return text !== null && text.light > 1 - middle ? 'dark' : 'light';
}

const parentOf = (element: Element): Element | null => {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** Computed colours come as `rgb()`, or in the space they were written in. `null` where the notation is not known. */
export function shadeOf(colour: string): Shade | null {
  return plainShade(colour) ?? notedShade(colour);
}

/** `rgb(255, 255, 255)`, which nearly every page answers: told without expressions, which a page would pay for. */
function plainShade(colour: string): Shade | null {
  const [notation, inside = ''] = colour.split('(');
  if (notation !== 'rgb' && notation !== 'rgba') return null;
  const [red = Number.NaN, green = 0, blue = 0, alpha = 1] = inside.slice(0, -1).split(',').map(Number);
  const light = luminance([red / 255, green / 255, blue / 255]);
  return Number.isNaN(light + alpha) ? null : { alpha, light };
}

function notedShade(colour: string): Shade | null {
  const [, notation = '', inside = ''] = /^(\w+)\((.*)\)$/.exec(colour.trim()) ?? [];
  const [space] = inside.split(' ');
  const numbers = [...inside.replace(/^[a-z][\w-]* /, '').matchAll(/-?[\d.]+(?:e-?\d+)?%?|none/g)].map(
    ([number]) => number,
  );
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined || third === undefined) return null;
  const alpha = part(numbers[3] ?? '1', 1);
  if (/^rgba?$/.test(notation)) return { alpha, light: luminance([first, second, third].map((n) => part(n, 255))) };
  if (notation === 'color' && space !== 'xyz')
    return { alpha, light: luminance([first, second, third].map((n) => part(n, 1))) };
  // Perceived lightness L* of `lab` and `lch`, and the one of `oklab` and `oklch`, to luminance.
  if (/^(?:lab|lch)$/.test(notation)) return { alpha, light: part(first, 100) ** 2.4 };
  if (/^(?:oklab|oklch)$/.test(notation)) return { alpha, light: part(first, 1) ** 3 };
  return null;
}

/** A number of a colour, from 0 to 1; `whole` is what counts as 1 where it is no percentage. */
function part(written: string, whole: number): number {
  if (written === 'none') return 0;
  return written.endsWith('%') ? Number.parseFloat(written) / 100 : Number.parseFloat(written) / whole;
}

/** Relative luminance by WCAG 2. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
