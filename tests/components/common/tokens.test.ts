import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/common/tokens.css', 'utf8');

/** The two values of a colour token; a wash has an alpha and is not one of these. */
function colour(name: string, scheme: 'light' | 'dark'): string {
  const found = new RegExp(`--${name}: light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\);`).exec(
    css,
  )?.groups;
  const value = found?.[scheme];
  if (value === undefined) throw new Error(`no token --${name} with two plain colours`);
  return value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(['paper', 'raised', 'sunken'])('all text can be read on %s', (ground) => {
    for (const text of ['ink', 'muted', 'accent', 'official', 'document', 'instruction']) {
      const ratio = contrast(colour(text, scheme), colour(ground, scheme));
      // WCAG 2.2, 1.4.3: 4.5 for text of this size.
      expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('a pressed button and the edge of a field can be seen', () => {
    expect(contrast(colour('on-accent', scheme), colour('accent', scheme))).toBeGreaterThanOrEqual(4.5);
    // WCAG 2.2, 1.4.11: 3 for what tells a control from its ground.
    for (const ground of ['paper', 'raised', 'sunken']) {
      expect(contrast(colour('edge', scheme), colour(ground, scheme)), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the style sheets', () => {
  const sheets = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'))
    .map((file) => ({ file, text: readFileSync(join('components', file), 'utf8') }));

  it('use tokens for every colour', () => {
    expect(sheets.length).toBeGreaterThan(5);
    const plain = sheets.flatMap(({ file, text }) =>
      [...text.matchAll(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/g)].map(([found]) => `${file}: ${found}`),
    );
    expect(plain).toEqual([]);
  });

  it('give Vietnamese letters room above and below, and set none in capitals, wide or slanted', () => {
    expect(css).toMatch(/--leading: 1\.5;/);
    for (const { text } of sheets) expect(text).not.toMatch(/letter-spacing|text-transform|font-style: italic/);
  });
});
