// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { project } from '../../../page/projection/project';
import { textBlocks } from '../../../page/projection/text-blocks';
import { selectedSpan, snapToSyllables } from '../../../page/selection/selected';
import { stepFrom } from '../../../page/selection/step';

const text = 'Biển Đông, nghị quyết 05-NQ/TU và H’Yim 𠀋丈 hết';

describe('snapping to syllables', () => {
  it.each([
    ['ôn', 'Đông'],
    ['n Đ', 'Biển Đông'],
    [' Đông,', 'Đông,'],
    ['5-N', '05-NQ'],
    [', ', ','],
    ['\ud840', '𠀋丈'],
  ])('%j becomes %j', (selected, snapped) => {
    const start = text.indexOf(selected);
    const span = snapToSyllables(text, { start, end: start + selected.length });
    expect(text.slice(span?.start, span?.end)).toBe(snapped);
  });

  it.each([
    ['👩\u200d👩', '👩\u200d👩\u200d👧'],
    ['\u200d👧', '👩\u200d👩\u200d👧'],
    ['👍', '👍🏽'],
    ['\ud83c\uddfb', '🇻🇳'],
    ['❤', '❤️'],
    ['“Vâng', '“Vâng'],
    ['âng.”', 'Vâng.”'],
  ])('%j is taken with the whole of its characters: %j', (selected, snapped) => {
    const post = 'Gia đình 👩\u200d👩\u200d👧 khen 👍🏽 cờ 🇻🇳 và ❤️ nói “Vâng.” rồi về';
    const start = post.indexOf(selected);
    const span = snapToSyllables(post, { start, end: start + selected.length });
    expect(post.slice(span?.start, span?.end)).toBe(snapped);
  });

  it('finds nothing in white space', () => {
    expect(snapToSyllables(text, { start: 4, end: 5 })).toBeNull();
  });
});

describe('the selected part of the text', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  function select(html: string, from: string, to: string) {
    document.body.innerHTML = html;
    const projection = project(textBlocks(document.body));
    const start = document.querySelector(from)?.firstChild;
    const end = document.querySelector(to)?.firstChild;
    const selection = document.getSelection();
    if (start == null || end == null || selection === null) throw new Error('nothing to select');
    selection.setBaseAndExtent(start, 1, end, 2);
    return { projection, selection };
  }

  it('reaches over blocks and inline markup', () => {
    const { projection, selection } = select('<p id="a">Một <b>hai</b></p><ul><li id="b">ba bốn</li></ul>', '#a', '#b');
    expect(selectedSpan(selection, { projection, snap: true })).toEqual({ start: 0, end: 10 });
    expect(selectedSpan(selection, { projection, snap: false })).toEqual({ start: 1, end: 10 });
  });

  it('is nothing in what the reader types', () => {
    const { projection, selection } = select('<p contenteditable="true" id="a">Một hai</p>', '#a', '#a');
    expect(selectedSpan(selection, { projection, snap: true })).toBeNull();
  });

  it('is nothing where nothing is selected', () => {
    const { projection, selection } = select('<p id="a">Một hai</p>', '#a', '#a');
    selection.removeAllRanges();
    expect(selectedSpan(selection, { projection, snap: true })).toBeNull();
    expect(selectedSpan(null, { projection, snap: true })).toBeNull();
  });
});

describe('stepping from mark to mark', () => {
  const marks = [{ span: { start: 30, end: 40 } }, { span: { start: 5, end: 9 } }, { span: { start: 5, end: 20 } }];
  const starts = (at: { start: number; end: number }, direction: 'next' | 'previous') =>
    stepFrom(marks, at, direction)?.span;

  it('goes on, goes back and round', () => {
    expect(starts({ start: 0, end: 0 }, 'next')).toEqual({ start: 5, end: 20 });
    expect(starts({ start: 5, end: 20 }, 'next')).toEqual({ start: 5, end: 9 });
    expect(starts({ start: 5, end: 9 }, 'next')).toEqual({ start: 30, end: 40 });
    expect(starts({ start: 30, end: 40 }, 'next')).toEqual({ start: 5, end: 20 });
    expect(starts({ start: 5, end: 20 }, 'previous')).toEqual({ start: 30, end: 40 });
    expect(stepFrom([], { start: 0, end: 0 }, 'next')).toBeNull();
  });
});
