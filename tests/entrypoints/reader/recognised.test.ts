// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSwitches } from '../../../core/model/reader';
import { recognise } from '../../../core/recogniser/recognise';
import { longestRead, type Source } from '../../../core/recogniser/source';
import { projectPage } from '../../../entrypoints/reader/read-page';
import { keepReading } from '../../../entrypoints/reader/reading';
import { share } from '../../../entrypoints/reader/state';
import { memoryNotebook } from '../../../storage/notebook.memory';
import { countingIds, tickingClock } from '../../support/notes';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn<(message: unknown) => Promise<unknown>>() }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'ben-le', sendMessage } } }));

const english =
  'Deputy Prime Minister Trần Hồng Hà asked the Ministry of Construction to report before June 30 on the works.';
const vietnamese = 'Phó Chủ tịch UBND thành phố Nguyễn Văn Bình yêu cầu các quận báo cáo trước 30/6.';

const begin = (language: 'vi' | 'en', text: string) => {
  document.documentElement.lang = language;
  document.body.innerHTML = `<p>${text}</p>`;
  const shared = share({
    article: null,
    page: () => projectPage(document),
    record: null,
    items: [],
    placed: [],
    unplaced: 0,
    switches: defaultSwitches,
  });
  const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
  const reading = keepReading({
    document,
    shared,
    notebook: () => notebook,
    itemsAt: async () => [],
    correct: async (found) => found,
    place: async () => undefined,
    signal: new AbortController().signal,
  });
  return { shared, reading };
};

const sourceIn = (message: unknown): Source => (message as { readonly args: readonly [Source] }).args[0];
const answering = (value: unknown) => ({ kind: 'answer', answer: { ok: true, value } });
const background = async (message: unknown) => answering(recognise(sourceIn(message)));
const found = ({ shared }: ReturnType<typeof begin>) => shared.now().article?.reading.mentions ?? null;

beforeEach(() => {
  sendMessage.mockReset();
});

/** A promise that the test fulfils. */
const awaited = () => {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
};

describe('the text of an article', () => {
  it.each([
    ['en', english],
    ['vi', vietnamese],
  ] as const)(
    'in %s goes to the background, and what comes back is as the whole recogniser reads it',
    async (language, text) => {
      sendMessage.mockImplementation(background);
      const page = begin(language, text);
      await page.reading.readAnyway();
      const source = { text: projectPage(document).text, language, published: null };
      expect(sendMessage.mock.calls).toEqual([[{ to: 'recogniser', method: 'read', args: [source] }]]);
      expect(found(page)?.length).toBeGreaterThan(1);
      expect(page.shared.now().article?.reading).toEqual(recognise(source));
    },
  );

  it('is sent again only where it has changed', async () => {
    sendMessage.mockImplementation(background);
    const page = begin('vi', vietnamese);
    await page.reading.readAnyway();
    await page.reading.readAgain();
    expect(sendMessage).toHaveBeenCalledOnce();
    document.querySelector('p')?.append(' Sở Xây dựng chủ trì.');
    await page.reading.readAgain();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is sent up to the length of a book', async () => {
    sendMessage.mockResolvedValue(answering(recognise({ text: '', language: 'vi', published: null })));
    const page = begin('vi', 'Họp về nước sạch. '.repeat(longestRead / 15));
    await page.reading.readAnyway();
    expect(sourceIn(sendMessage.mock.calls[0]?.[0]).text).toHaveLength(longestRead);
    expect(page.shared.now().article?.projection.text.length).toBeGreaterThan(longestRead);
  });
});

describe('a background that ends while it reads', () => {
  const ended = new Error('A listener indicated an asynchronous response, but the message channel closed before.');

  it('is asked once more', async () => {
    sendMessage.mockRejectedValueOnce(ended).mockImplementation(background);
    const page = begin('vi', vietnamese);
    await page.reading.readAnyway();
    expect(sendMessage).toHaveBeenCalledTimes(2);
    expect(found(page)?.length).toBeGreaterThan(1);
  });

  it('leaves the article without findings where it ends again, and is asked anew by the next look', async () => {
    sendMessage.mockRejectedValueOnce(ended).mockResolvedValueOnce(undefined).mockImplementation(background);
    const page = begin('vi', vietnamese);
    await page.reading.readAnyway();
    expect(sendMessage).toHaveBeenCalledTimes(2);
    expect(found(page)).toEqual([]);
    await page.reading.readAgain();
    expect(found(page)?.length).toBeGreaterThan(1);
  });

  it('is told apart from an extension that was reloaded under the page, which is not asked twice', async () => {
    sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    const page = begin('vi', vietnamese);
    await page.reading.readAnyway();
    expect(sendMessage).toHaveBeenCalledOnce();
    expect(found(page)).toEqual([]);
  });
});

describe('a look at a page whose last look is not done', () => {
  it('is the one that counts: what the background says of the older text is not shown', async () => {
    const first = awaited();
    sendMessage.mockReturnValueOnce(first.promise).mockImplementation(background);
    const page = begin('vi', vietnamese);
    const shown: string[] = [];
    page.shared.watch(
      (changed) => changed.has('article') && shown.push(page.shared.now().article?.projection.text ?? ''),
    );
    const older = page.reading.readAnyway();
    document.querySelector('p')?.append(' Sở Xây dựng chủ trì.');
    const newer = page.reading.readAgain();
    await newer;
    first.resolve(answering(null));
    await older;
    expect(shown).toEqual([`${vietnamese} Sở Xây dựng chủ trì.`]);
  });

  it('is waited for by the older one: who asked for the page gets what is shown', async () => {
    const second = awaited();
    sendMessage.mockResolvedValueOnce(answering(null)).mockReturnValueOnce(second.promise);
    const page = begin('vi', vietnamese);
    const older = page.reading.readAnyway().then(() => found(page)?.length ?? null);
    document.querySelector('p')?.append(' Sở Xây dựng chủ trì.');
    const newer = page.reading.readAgain();
    second.resolve(await background(sendMessage.mock.calls[1]?.[0]));
    await newer;
    expect(await older).toBeGreaterThan(1);
  });
});
