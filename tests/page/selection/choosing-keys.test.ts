import { describe, expect, it } from 'vitest';
import { choosingActOf } from '../../../page/selection/choosing-keys';

const plain = { code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const actOf = (given: Partial<Parameters<typeof choosingActOf>[0]>) => choosingActOf({ ...plain, key: '', ...given });

describe('a key while choosing', () => {
  it.each([
    ['ArrowDown', false, 'next-paragraph'],
    ['ArrowRight', false, 'next-sentence'],
    ['ArrowRight', true, 'word-right'],
    ['ArrowLeft', true, 'word-left'],
    ['ArrowUp', true, 'sentence-left'],
    ['Tab', false, 'other-edge'],
    ['Home', false, 'first-paragraph'],
  ] as const)('%s with Shift %s moves: %s', (key, shiftKey, move) => {
    expect(actOf({ key, shiftKey })).toEqual({ kind: 'move', move });
  });

  it('keeps what is chosen', () => {
    expect(actOf({ key: 'Enter' })).toEqual({ kind: 'note' });
    expect(actOf({ key: ' ', code: 'Space' })).toEqual({ kind: 'highlight', colour: null });
    expect(actOf({ key: '3', code: 'Digit3' })).toEqual({ kind: 'highlight', colour: 'blue' });
    expect(actOf({ key: 'Escape' })).toEqual({ kind: 'leave' });
  });

  it('is told by its place where an input method takes the letter', () => {
    expect(actOf({ key: 'Process', code: 'KeyC' })).toEqual({ kind: 'copy' });
    expect(actOf({ key: 'Process', code: 'Digit1' })).toEqual({ kind: 'highlight', colour: 'yellow' });
  });

  it('undoes and redoes with Ctrl or the Mac’s command key', () => {
    expect(actOf({ key: 'z', code: 'KeyZ', ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(actOf({ key: 'Z', code: 'KeyZ', metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(actOf({ key: 'y', code: 'KeyY', ctrlKey: true })).toEqual({ kind: 'redo' });
  });

  it('that is the browser’s own is left to it', () => {
    expect(actOf({ key: 't', code: 'KeyT', ctrlKey: true })).toBeNull();
    expect(actOf({ key: 'ArrowLeft', altKey: true })).toBeNull();
    expect(actOf({ key: 'F5' })).toBeNull();
  });
});
