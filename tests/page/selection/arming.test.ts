import { describe, expect, it } from 'vitest';
import { armedBy, heldWith } from '../../../page/selection/arming';

const held = (...names: readonly string[]) => ({
  getModifierState: (name: string) => names.includes(name),
});

describe('taking the keyboard with the modifiers of a command', () => {
  it.each([
    ['Alt+Shift+G', false, 'Alt+Shift'],
    ['⌥⇧G', true, null],
    ['⌃⌥G', true, 'Alt+Control'],
    ['MacCtrl+Shift+G', true, 'Shift+Control'],
    ['⇧⌘G', true, null],
    ['Ctrl+Shift+Y', false, null],
    ['Ctrl+Alt+G', false, 'Alt+Control'],
    ['Ctrl+G', false, null],
    ['F8', false, null],
    ['', false, null],
  ])('%s, on a Mac: %s, is armed by %s', (shortcut, isMac, armed) => {
    expect(armedBy(shortcut, isMac)).toBe(armed);
  });

  it('begins with the last of them, whichever that is, and with no other key', () => {
    expect(heldWith({ key: 'Shift', ...held('Alt', 'Shift') })).toBe('Alt+Shift');
    expect(heldWith({ key: 'Alt', ...held('Shift') })).toBe('Alt+Shift');
    expect(heldWith({ key: 'Alt', ...held('Alt') })).toBe('Alt');
    expect(heldWith({ key: 'G', ...held('Alt', 'Shift') })).toBe('');
    expect(heldWith({ key: 'Shift', ...held('Alt', 'Shift', 'Control') })).toBe('Alt+Shift+Control');
  });
});
