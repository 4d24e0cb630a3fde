// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSwitches } from '../../../core/model/reader';
import { languageOf } from '../../../core/recogniser/languages';
import { recognise } from '../../../core/recogniser/recognise';
import { readingSteps } from '../../../core/recogniser/recognise-in';
import type { languagePlaces } from '../../../entrypoints/reader/languages';
import { memoryNotebook } from '../../../storage/notebook.memory';
import { countingIds, tickingClock } from '../../support/notes';

const sendMessage = vi.fn<(message: unknown) => Promise<boolean>>();
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

const sentence =
  'Deputy Prime Minister Trần Hồng Hà asked the Ministry of Construction to report before June 30 on the works.';
const begin = async () => {
  // A page of its own: nothing was brought into it.
  vi.resetModules();
  for (const name of ['english', 'vietnamese']) Reflect.deleteProperty(globalThis, Symbol.for(`ben-le ${name}`));
  const { keepReading } = await import('../../../entrypoints/reader/reading');
  const { share } = await import('../../../entrypoints/reader/state');
  const { projectPage } = await import('../../../entrypoints/reader/read-page');
  const { languagePlaces: places } = await import('../../../entrypoints/reader/languages');
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
  return { shared, reading, places };
};
const brings =
  (places: typeof languagePlaces) =>
  async (message: unknown): Promise<boolean> => {
    const { script } = message as { readonly script: keyof typeof languagePlaces };
    places[script].leave((source) => readingSteps(languageOf(script === 'english' ? 'en' : 'vi'), source));
    return true;
  };

beforeEach(() => {
  sendMessage.mockReset();
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<p>${sentence}</p>`;
});

describe('a text in English', () => {
  it('is read once the script with English is there, as the whole recogniser reads it', async () => {
    const { shared, reading, places } = await begin();
    sendMessage.mockImplementation(brings(places));
    await reading.readAnyway();
    expect(sendMessage.mock.calls).toEqual([[{ kind: 'script-wanted', script: 'english' }]]);
    const { article } = shared.now();
    const whole = recognise({ text: article?.projection.text ?? '', language: 'en', published: null });
    expect(whole.mentions.length).toBeGreaterThan(1);
    expect(article?.reading).toEqual(whole);
    await reading.readAgain();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('is an article without findings where the script does not come, and is read when it does', async () => {
    const { shared, reading, places } = await begin();
    sendMessage.mockRejectedValueOnce(new Error('nobody listens'));
    await reading.readAnyway();
    expect(shared.now().article?.reading.mentions).toEqual([]);
    sendMessage.mockImplementation(brings(places));
    await reading.readAgain();
    expect(shared.now().article?.reading.mentions.length).toBeGreaterThan(1);
  });
});

describe('a text in Vietnamese', () => {
  it('is read by a script of its own, which is asked for once', async () => {
    document.documentElement.lang = 'vi';
    document.body.innerHTML = '<p>Phó Chủ tịch UBND thành phố Nguyễn Văn Bình yêu cầu các quận báo cáo trước 30/6.</p>';
    const { shared, reading, places } = await begin();
    sendMessage.mockImplementation(brings(places));
    await reading.readAnyway();
    expect(shared.now().article?.reading.mentions.length).toBeGreaterThan(1);
    document.querySelector('p')?.append(' Sở Xây dựng chủ trì.');
    await reading.readAgain();
    expect(sendMessage.mock.calls).toEqual([[{ kind: 'script-wanted', script: 'vietnamese' }]]);
  });
});
