import { describe, expect, it } from 'vitest';
import { completes, mayArm, modifiersOf } from '../../../page/selection/arming';

const held = (...names: readonly string[]) => ({
  altKey: names.includes('Alt'),
  shiftKey: names.includes('Shift'),
  ctrlKey: names.includes('Control'),
  metaKey: names.includes('Meta'),
});

describe('taking the keyboard with the modifiers of a command', () => {
  it.each([
    ['Alt+Shift+G', false, true],
    ['⌥⇧G', true, false],
    ['⌃⌥G', true, true],
    ['MacCtrl+Shift+G', true, true],
    ['⇧⌘G', true, false],
    ['Ctrl+Shift+Y', false, false],
    ['Ctrl+Alt+G', false, true],
    ['Ctrl+G', false, false],
    ['F8', false, false],
    ['', false, false],
  ])('%s, on a Mac: %s, is armed: %s', (shortcut, isMac, isArmed) => {
    expect(mayArm(modifiersOf(shortcut), isMac)).toBe(isArmed);
  });

  it('begins with the last of them, whichever that is, and with no other key', () => {
    const wanted = modifiersOf('Alt+Shift+G');
    expect(completes({ key: 'Shift', ...held('Alt', 'Shift') }, wanted)).toBe(true);
    expect(completes({ key: 'Alt', ...held('Shift') }, wanted)).toBe(true);
    expect(completes({ key: 'Alt', ...held('Alt') }, wanted)).toBe(false);
    expect(completes({ key: 'G', ...held('Alt', 'Shift') }, wanted)).toBe(false);
    expect(completes({ key: 'Shift', ...held('Alt', 'Shift', 'Control') }, wanted)).toBe(false);
  });
});
