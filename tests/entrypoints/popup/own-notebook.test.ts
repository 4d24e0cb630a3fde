import { beforeEach, expect, it, vi } from 'vitest';
import { ownNotebook } from '../../../entrypoints/popup/own-notebook';
import { memoryNotebook } from '../../../storage/notebook.memory';
import { countingIds, fakeDraft, tickingClock } from '../../support/notes';

const api = vi.hoisted(() => ({
  extension: { inIncognitoContext: false },
  windows: { getCurrent: vi.fn(async () => ({ incognito: false })) },
  tabs: { query: vi.fn(async (_: unknown): Promise<readonly { readonly incognito: boolean }[]> => []) },
  runtime: { id: 'ben-le', sendMessage: vi.fn(async (_: unknown): Promise<unknown> => undefined) },
  storage: {
    local: { get: async () => ({}), set: async () => undefined },
    onChanged: { addListener: () => undefined },
  },
}));
vi.mock('wxt/browser', () => ({ browser: api }));

const database = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
const keepDraft = vi.spyOn(database, 'keepDraft');
const tally = async () => ({ ok: true, value: { articles: 0, annotations: 0 } });
vi.mock('../../../storage/notebook.dexie', () => ({ dexieNotebook: () => ({ ...database, tally }) }));

beforeEach(() => {
  api.extension.inIncognitoContext = false;
  api.windows.getCurrent.mockResolvedValue({ incognito: false });
  api.tabs.query.mockResolvedValue([{ incognito: false }]);
  api.runtime.sendMessage.mockClear();
  keepDraft.mockClear();
});

it('writes to the database in a window that is not private', async () => {
  expect(await (await ownNotebook()).keepDraft(fakeDraft())).toEqual({ ok: true, value: null });
  expect(keepDraft).toHaveBeenCalledOnce();
});

it.each([
  ['a page in a private window', () => (api.extension.inIncognitoContext = true)],
  ['a popup or panel of a private window', () => api.windows.getCurrent.mockResolvedValue({ incognito: true })],
  ['a popup over a private tab', () => api.tabs.query.mockResolvedValue([{ incognito: true }])],
])('%s refuses to write, and sends nothing', async (_, begin) => {
  begin();
  const answer = await (await ownNotebook()).keepDraft(fakeDraft());
  expect(answer).toEqual({ ok: false, failure: { kind: 'private-window' } });
  expect(keepDraft).not.toHaveBeenCalled();
  expect(api.runtime.sendMessage).not.toHaveBeenCalled();
});

it('reads through the background in a private window', async () => {
  api.extension.inIncognitoContext = true;
  await (await ownNotebook()).drafts();
  expect(api.runtime.sendMessage).toHaveBeenCalledWith({ to: 'notebook', method: 'drafts', args: [] });
});
