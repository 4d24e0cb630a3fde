import { describe, expect, it } from 'vitest';
import {
  noteFrameAddress,
  noteFrameHash,
  noteFrameReportMessage,
  noteFrameRequestMessage,
} from '../../../core/model/note-frame';
import { draftId } from '../../support/notes';

const draft = draftId('0a1b-2c');

describe('the address of a note frame', () => {
  it('leads to its draft and scheme and back', () => {
    for (const scheme of ['light', 'dark'] as const) {
      expect(noteFrameAddress(noteFrameHash({ draft, scheme }))).toEqual({ draft, scheme });
    }
  });

  it.each(['', '#', '#draft=', '#scheme=dark', '#draft=%3Cscript'])('%j names no draft', (hash) => {
    expect(noteFrameAddress(hash)).toBeNull();
  });
});

describe('messages of a note frame', () => {
  it('are read', () => {
    const edit = { put: [], remove: [{ id: 'x', revision: 1 }] };
    const say = { kind: 'saved', draft, annotation: 'x', act: 'added', edit, inverse: edit };
    const report = { from: 'note-frame', say };
    expect(noteFrameReportMessage(report)).toEqual({ ok: true, value: report });
    const request = { to: 'note-frame', say: { kind: 'open', draft, typed: 'abc' } };
    expect(noteFrameRequestMessage(request)).toEqual({ ok: true, value: request });
  });

  it('carry no text beside what they are made of', () => {
    const say = { kind: 'closed', draft, kept: true, note: 'chữ đã gõ' };
    const decoded = noteFrameReportMessage({ from: 'note-frame', say });
    expect(JSON.stringify(decoded)).not.toContain('chữ đã gõ');
  });

  it.each([
    [{ from: 'page', say: { kind: 'ready', draft } }],
    [{ from: 'note-frame', say: { kind: 'resize', draft, height: -1 } }],
    [{ from: 'note-frame', say: { kind: 'resize', draft, height: 1e9 } }],
    [{ from: 'note-frame', say: { kind: 'saved', draft, annotation: 'x', act: 'added', edit: {}, inverse: {} } }],
    [{ from: 'note-frame', say: { kind: 'eval', draft } }],
    [{ from: 'note-frame', say: { kind: 'ready' } }],
    [null],
  ])('%j is none', (message) => {
    expect(noteFrameReportMessage(message).ok).toBe(false);
  });
});
