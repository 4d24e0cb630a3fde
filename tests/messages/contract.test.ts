import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCall, decodeReaderCall } from '../../messages/calls';
import { addressOf, isReply } from '../../messages/contract';
import {
  annotationId,
  fakeAnchor,
  fakeAnnotation,
  fakeArticle,
  fakeCorrection,
  fakeDraft,
  fakeFollowUp,
  fakeSighting,
} from '../support/notes';

const call = (method: string, ...args: readonly unknown[]) => ({ to: 'notebook', method, args });
const edit = (overrides: object) => ({ put: [{ ...fakeAnnotation(), ...overrides }], remove: [] });

/** What is sent, and the field that the refusal must name. */
const refused: readonly (readonly [string, unknown, string])[] = [
  ['no arguments at all', { to: 'notebook', method: 'latest' }, 'args'],
  ['a method that is none', call('clear'), 'method'],
  ['a method that every object has', call('toString'), 'method'],
  ['a method of the prototype', call('__proto__'), 'method'],
  ['watch, which is no question', call('watch', null), 'method'],
  ['too few arguments', call('apply'), 'apply'],
  ['too many arguments', call('drafts', 1), 'drafts'],
  ['a limit below nothing', call('latest', -1), 'latest[0]'],
  ['a limit that is no number', call('latest', '5'), 'latest[0]'],
  ['an endless limit', call('latest', 1e9), 'latest[0]'],
  ['an address that runs script', call('findArticle', ['javascript:alert(1)']), 'findArticle[0][0]'],
  ['a page to visit that runs script', call('keepArticle', fakeSighting({ visited: 'javascript:1' })), 'visited'],
  ['an article without any address', call('keepArticle', fakeSighting({ addresses: [] })), 'addresses'],
  ['a colour that is none', call('apply', edit({ colour: 'red' })), 'apply[0].put[0].colour'],
  ['a note that is no text', call('apply', edit({ note: { toString: 'x' } })), 'put[0].note'],
  ['an empty id', call('apply', edit({ id: '' })), 'put[0].id'],
  ['an id as long as a book', call('apply', edit({ id: 'x'.repeat(100_000) })), 'put[0].id'],
  ['a tag that is no text', call('apply', edit({ tags: ['a', 7] })), 'put[0].tags[1]'],
  ['half a revision', call('apply', edit({ revision: 1.5 })), 'put[0].revision'],
  ['a time that is none', call('apply', edit({ created: Number.NaN })), 'put[0].created'],
  ['an anchor that ends first', call('apply', edit({ anchor: fakeAnchor({ start: 9, end: 3 }) })), 'put[0].anchor'],
  ['no anchor', call('apply', edit({ anchor: null })), 'put[0].anchor'],
  ['a list where an object belongs', call('apply', [[]]), 'apply[0]'],
  ['a draft without its article', call('keepDraft', { ...fakeDraft(), sighting: undefined }), 'keepDraft[0].sighting'],
  ['a draft based on no number', call('keepDraft', { ...fakeDraft(), basedOn: null }), 'keepDraft[0].basedOn'],
  ['contents that are none', call('merge', { articles: {}, annotations: [] }), 'merge[0].articles'],
];

describe('calls to the notebook', () => {
  test.each(refused)('%s is refused, with the field', (_, message, field) => {
    const decoded = decodeCall(message);
    expect(decoded.ok).toBe(false);
    expect(decoded.ok ? '' : decoded.failure).toContain(field);
  });

  test('every question is understood as it was sent', () => {
    const calls = [
      call('findArticle', ['https://bao.example/a']),
      call('keepArticle', fakeSighting()),
      call('articles', ['article-1']),
      call('annotationsOf', 'article-1'),
      call('annotation', 'annotation-1'),
      call('latest', 20),
      call('everything'),
      call('apply', { put: [fakeAnnotation()], remove: [{ id: annotationId('x'), revision: 3 }] }),
      call('keepDraft', fakeDraft()),
      call('keepDraft', fakeDraft({ annotationId: annotationId('annotation-1'), basedOn: 4 })),
      call('dropDraft', 'draft-1'),
      call('draft', 'draft-1'),
      call('drafts'),
      call('merge', {
        articles: [fakeArticle()],
        annotations: [fakeAnnotation()],
        items: [fakeCorrection(), fakeFollowUp()],
      }),
      call('itemsAt', { addresses: ['https://bao.example/a'], site: 'bao.example' }),
    ];
    for (const sent of calls) expect(decodeCall(sent)).toEqual({ ok: true, value: sent });
  });

  test('what the model does not know does not get in', () => {
    const decoded = decodeCall(call('apply', edit({ html: '<img onerror=…>' })));
    expect(JSON.stringify(decoded)).not.toContain('onerror');
    expect(decoded.ok).toBe(true);
  });

  test('whatever is sent, the answer is a call or a refusal in words', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('apply', 'keepDraft', 'latest', 'merge'), (argument, method) => {
        for (const decoded of [decodeCall(argument), decodeCall(call(method, argument))]) {
          expect(decoded.ok || decoded.failure.length > 0).toBe(true);
        }
      }),
    );
  });
});

describe('calls to the reader', () => {
  test('are understood or refused with the field', () => {
    const jump = { to: 'reader', method: 'jumpTo', args: [{ kind: 'mention', span: { start: 3, end: 9 } }] };
    expect(decodeReaderCall(jump)).toEqual({ ok: true, value: jump });
    const wrong = { to: 'reader', method: 'jumpTo', args: [{ kind: 'mention', span: { start: 9, end: 3 } }] };
    expect(decodeReaderCall(wrong)).toMatchObject({ failure: expect.stringContaining('jumpTo[0].span') });
    const unknown = { to: 'reader', method: 'command', args: ['erase'] };
    expect(decodeReaderCall(unknown)).toMatchObject({ failure: expect.stringContaining('command[0]') });
  });
});

test('what is asked of whom is told without the arguments', () => {
  expect(addressOf({ to: 'reader', method: 'jumpTo', args: 'any' })).toEqual({ to: 'reader', method: 'jumpTo' });
  expect(addressOf(call('latest', -1))).toEqual({ to: 'notebook', method: 'latest' });
  for (const other of [
    null,
    'reader',
    { to: 'panel', method: 'latest' },
    { to: 'reader' },
    { to: 'reader', method: 1 },
  ])
    expect(addressOf(other)).toBeNull();
});

test('only a reply is a reply', () => {
  expect(isReply({ kind: 'answer', answer: null })).toBe(true);
  for (const other of [undefined, null, true, 'answer', {}, { kind: 'page-seen' }]) expect(isReply(other)).toBe(false);
});
