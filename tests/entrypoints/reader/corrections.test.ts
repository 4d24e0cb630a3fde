// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyCorrections } from '../../../core/corrections/apply';
import { correctionOf } from '../../../core/corrections/identity';
import type { Item } from '../../../core/model/item';
import { ofKind } from '../../../core/model/mention';
import { defaultSwitches } from '../../../core/model/reader';
import { recognise } from '../../../core/recogniser/recognise';
import { projectPage } from '../../../entrypoints/reader/read-page';
import { keepReading } from '../../../entrypoints/reader/reading';
import { type PageState, share } from '../../../entrypoints/reader/state';

vi.mock('wxt/browser', () => ({ browser: { runtime: {} } }));
vi.mock('../../../entrypoints/reader/recognised', () => ({
  recognised: async ({ projection }: { readonly projection: { readonly text: string } }) =>
    recognise({ text: projection.text, language: 'vi', published: null }),
}));

const ignored = correctionOf({ kind: 'everywhere' }, { kind: 'ignore', mention: 'official', text: 'Trần Văn Bình' }, 1);
const sentence = 'Sáng 3/4, đồng chí Trần Văn Bình, Bí thư Tỉnh ủy, và bà Lê Thị Hoa, Chủ tịch UBND tỉnh, dự hội nghị.';

beforeEach(() => {
  document.body.innerHTML = `<p>${sentence}</p>`;
});

const begin = (answers: readonly (readonly Item[] | null)[]) => {
  const shown: (readonly string[])[] = [];
  const shared = share({
    article: null,
    page: () => projectPage(document),
    record: null,
    items: [],
    placed: [],
    unplaced: 0,
    switches: defaultSwitches,
  });
  const named = ({ article }: PageState) => ofKind(article?.reading.mentions ?? [], 'official').map(({ name }) => name);
  shared.watch((changed) => changed.has('article') && shown.push(named(shared.now())));
  const left = [...answers];
  const itemsAt = vi.fn(async () => left.shift() ?? null);
  const reading = keepReading({
    document,
    shared,
    notebook: () => null,
    itemsAt,
    correct: async (found, corrections, text) => applyCorrections(found, corrections, text),
    place: async () => undefined,
    signal: new AbortController().signal,
  });
  return { reading, shared, shown, itemsAt };
};

describe('what a page shows', () => {
  it('is corrected before it is shown the first time', async () => {
    const { reading, shown } = begin([[ignored]]);
    await reading.readAnyway();
    expect(shown).toEqual([['Lê Thị Hoa']]);
  });

  it('is as it was found again when the correction is taken back, without being recognised anew', async () => {
    const { reading, shared, shown } = begin([[ignored], []]);
    await reading.readAnyway();
    const found = shared.now().article?.found;
    await reading.fetchItems();
    expect(shown).toEqual([['Lê Thị Hoa'], ['Trần Văn Bình', 'Lê Thị Hoa']]);
    expect(shared.now().article?.found).toBe(found);
  });

  it('does not ask again for a page that it knows, and keeps what it knew where there is no answer', async () => {
    const { reading, shown, itemsAt } = begin([[ignored], null]);
    await reading.readAnyway();
    await reading.readAnyway();
    expect(itemsAt).toHaveBeenCalledTimes(1);
    await reading.fetchItems();
    expect(shown.at(-1)).toEqual(['Lê Thị Hoa']);
  });
});
