// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Fixture } from '../../components/common/fixture';
import { wordsFor } from '../../core/words';
import { sayings } from '../core/words/sayings';
import { draw, nameOf } from './draw';

const modules = import.meta.glob<{ readonly default: readonly Fixture[] }>('../../components/**/*.fixture.tsx', {
  eager: true,
});
const fixtures = Object.values(modules).flatMap((module) => module.default);

const lettersIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Words that the English table uses and the Vietnamese one does not. */
const vietnamese = new Set(sayings(wordsFor('vi')).flatMap(({ text }) => lettersIn(text)));
const english = new Set(
  sayings(wordsFor('en'))
    .flatMap(({ text }) => lettersIn(text))
    .filter((word) => word.length > 2 && !vietnamese.has(word)),
);

/** All that a reader sees, hears or is told on hovering. */
const saidBy = (root: Element): readonly string[] => [
  root.textContent ?? '',
  ...[...root.querySelectorAll('*')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
  ),
];

/** A language is named in itself; a rule is named as the code names it. */
const withoutNames = (root: Element): Element => {
  const copy = root.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.welcome-language, .why')) part.remove();
  return copy;
};

it('there are fixtures', () => expect(fixtures.length).toBeGreaterThan(40));

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  it('has no English word in the Vietnamese interface', async () => {
    const { root } = await draw(fixture.draw());
    const foreign = saidBy(withoutNames(root))
      .flatMap(lettersIn)
      .filter((word) => english.has(word));
    expect(foreign).toEqual([]);
  });

  it('gives every control a name and every drawing to nobody', async () => {
    const { root } = await draw(fixture.draw(), { language: 'en' });
    const named = (control: Element): boolean =>
      nameOf(control) !== '' ||
      control.getAttribute('placeholder') !== null ||
      [...(control instanceof HTMLInputElement ? (control.labels ?? []) : [])].some((label) => nameOf(label) !== '');
    const nameless = [...root.querySelectorAll('button, input, textarea, a, [role]:not([role=status])')].filter(
      (control) => !named(control) && control.closest('[hidden]') === null,
    );
    expect(nameless.map((control) => control.outerHTML)).toEqual([]);
    expect([...root.querySelectorAll('svg')].every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
  });
});
