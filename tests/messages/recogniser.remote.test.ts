import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reading } from '../../core/model/mention';
import { recognise } from '../../core/recogniser/recognise';
import { longestRead, type Source } from '../../core/recogniser/source';
import { recogniserOfAll } from '../../entrypoints/background/recogniser';
import { readInBackground } from '../../messages/recogniser.remote';
import { type ReadFor, serveRecogniser } from '../../messages/serve-recogniser';
import { failureIn, valueIn } from '../support/notes';
import { carry, layWire, ownPage } from '../support/wire';

const inPage = { id: fakeBrowser.runtime.id, url: 'https://bao.example/kiem-diem', tab: { id: 7, incognito: false } };
const source: Source = {
  text: 'Họp về nước sạch\nPhó Chủ tịch UBND thành phố Nguyễn Văn Bình yêu cầu các quận báo cáo trước 30/6. \ud83d',
  language: 'vi',
  published: '2021-12-25T18:01:00+07:00',
};
const nothing: Reading = { mentions: [], relations: [], repeats: [] };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('a text that is read by message', () => {
  test.each([
    ['as written', source],
    ['in letters and marks apart', { ...source, text: source.text.normalize('NFD') }],
    [
      'in English',
      { ...source, language: 'en-GB', text: 'Deputy Prime Minister Trần Hồng Hà asked the Ministry to report.' },
    ],
    ['in a language that nobody has', { ...source, language: 'tlh' }],
    ['of nothing', { text: '', language: '', published: null }],
  ])('%s is read as `npm run recognise` reads it', async (_, sent) => {
    serveRecogniser(recogniserOfAll());
    layWire(inPage);
    expect(valueIn(await readInBackground(sent))).toEqual(JSON.parse(JSON.stringify(recognise(sent))));
  });

  test('as long as a book fits into a message, and so does what is found in it', async () => {
    serveRecogniser(recogniserOfAll());
    layWire(inPage);
    const line = `${source.text}\n`;
    const text = line.repeat(Math.ceil(longestRead / line.length)).slice(0, longestRead);
    const reading = valueIn(await readInBackground({ ...source, text }));
    expect(reading?.mentions.length).toBeGreaterThan(4_000);
    // Chromium carries 64 MiB.
    expect(Buffer.byteLength(JSON.stringify(reading))).toBeLessThan(16 * 2 ** 20);
  });

  test('is known by its document, or by its tab where the browser tells no more', async () => {
    const readFor = vi.fn<ReadFor>(async () => nothing);
    serveRecogniser(readFor);
    const call = { to: 'recogniser', method: 'read', args: [source] };
    await carry(call, { ...inPage, documentId: 'D1' });
    await carry(call, { ...inPage, documentId: 'D2' });
    await carry(call, inPage);
    expect(readFor.mock.calls.map(([page]) => page)).toEqual(['D1', 'D2', 'tab 7']);
  });

  test('that a bug stops is an exception in the page that sent it, and in no console', async () => {
    const consoles = (['error', 'warn', 'log'] as const).map((name) => vi.spyOn(console, name));
    serveRecogniser(() => Promise.reject(new TypeError('unexpected')));
    layWire({ ...inPage, tab: { id: 7, incognito: true } });
    await expect(readInBackground(source)).rejects.toMatchObject({ cause: 'TypeError: unexpected' });
    for (const one of consoles) expect(one).not.toHaveBeenCalled();
  });
});

describe('what is no text to read', () => {
  const call = (...args: readonly unknown[]) => ({ to: 'recogniser', method: 'read', args });

  test.each([
    ['nothing', call(), 'read'],
    ['two texts', call(source, source), 'read'],
    ['a text that is none', call({ ...source, text: 7 }), 'read[0].text'],
    ['more than a book', call({ ...source, text: 'a'.repeat(longestRead + 1) }), 'read[0].text'],
    ['no language', call({ text: '', published: null }), 'read[0].language'],
    ['a language as long as a page', call({ ...source, language: 'vi'.repeat(1_000) }), 'read[0].language'],
    ['a moment that is a number', call({ ...source, published: 5 }), 'read[0].published'],
    ['another method', { to: 'recogniser', method: 'constructor', args: [source] }, 'method'],
  ])('%s is refused, with the field', async (_, message, field) => {
    const readFor = vi.fn<ReadFor>();
    serveRecogniser(readFor);
    const answer = (await carry(message, inPage)) as { readonly answer: Parameters<typeof failureIn>[0] };
    expect(failureIn(answer.answer)).toMatchObject({ kind: 'invalid', detail: expect.stringContaining(field) });
    expect(readFor).not.toHaveBeenCalled();
  });

  test('a message of another extension, or to somebody else, is none of ours', async () => {
    const readFor = vi.fn<ReadFor>();
    serveRecogniser(readFor);
    await expect(carry(call(source), { ...ownPage(), id: 'somebody-else' })).rejects.toThrow();
    await expect(carry({ to: 'nobody', method: 'read', args: [source] }, inPage)).rejects.toThrow();
    expect(readFor).not.toHaveBeenCalled();
  });
});
