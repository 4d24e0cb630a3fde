import type { Annotation } from '../../core/model/annotation';
import type { ArticleId, Id, MakeId } from '../../core/model/ids';
import type { Contents } from '../../core/model/notebook';
import { opfsFiles } from '../../storage/copy/files.opfs';
import { copyKeeper, type Keeper } from '../../storage/copy/keeper';
import { type DexieNotebook, dexieNotebook } from '../../storage/notebook.dexie';
import { valueOrThrow } from './value';

const makeId: MakeId = <Sort extends string>() => crypto.randomUUID().replaceAll('-', '') as Id<Sort>;
const now = () => Date.now();
const sentence = 'Thành phố yêu cầu các quận, huyện hoàn thành rà soát từng nhiệm vụ được giao trước ngày 30/6. ';

/** Milliseconds, as the background pauses. */
const pauseLength = 100;

const open = (name: string): DexieNotebook => dexieNotebook({ name, now, makeId });
const keeperOf = (notebook: DexieNotebook, pauseLength: number): Keeper =>
  copyKeeper({
    database: notebook.copied,
    files: opfsFiles(),
    now,
    pause: () => new Promise((resolve) => setTimeout(resolve, pauseLength)),
    onBack: async () => undefined,
    onState: async (failure) => {
      if (failure !== null) throw new Error(JSON.stringify(failure));
    },
  });

const note = (articleId: ArticleId, count: number): Annotation => ({
  id: makeId(),
  articleId,
  anchor: {
    projection: 1,
    scope: 'article',
    exact: sentence,
    prefix: sentence.slice(0, 64),
    suffix: sentence.slice(0, 64),
    start: count * 100,
    end: count * 100 + sentence.length,
    block: count,
    fingerprint: 'a1b2c3d4',
  },
  colour: 'yellow',
  note: count % 2 === 0 ? `So với kế hoạch đầu năm thế nào? ${sentence}` : '',
  tags: ['kiểm điểm'],
  about: { officials: ['Nguyễn Thị Mẫu'], documents: [] },
  created: now(),
  updated: now(),
  revision: 1,
});

/** Five notes an article. */
const invented = (notes: number): Contents => {
  const articles = Array.from({ length: notes / 5 }, (_, index) => ({
    id: makeId<'article'>(),
    meta: {
      title: sentence,
      byline: 'Lê Thu',
      published: '2021-12-25T18:01:00+07:00',
      outlet: 'Báo Ven Sông',
      source: null,
      canonical: null,
      language: 'vi',
    },
    addresses: [`https://bao.example/${index}`],
    visited: `https://bao.example/${index}`,
    firstSeen: 1,
    lastSeen: 1,
  }));
  const annotations = articles.flatMap(({ id }) => Array.from({ length: 5 }, (_, index) => note(id, index)));
  return { articles, annotations, items: [] };
};

/** Milliseconds of each of so many acknowledged saves with so many `between` them; the copy is kept beside them, or not. */
export const saves = async (count: number, isCopied: boolean, between: number): Promise<readonly number[]> => {
  const notebook = open(`saves-${makeId()}`);
  const keeper = isCopied ? keeperOf(notebook, pauseLength) : null;
  await keeper?.start(false);
  if (keeper !== null) notebook.watch(() => void keeper.keepUp());
  const { id } = valueOrThrow(
    await notebook.keepArticle({
      ...(invented(5).articles[0] ?? never()),
      addresses: [`https://bao.example/${makeId()}`],
    }),
  );
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    valueOrThrow(await notebook.apply({ put: [{ ...note(id, index), revision: 0 }], remove: [] }));
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
  await keeper?.keepUp();
  notebook.close();
  return times;
};

/** A notebook that is copied for the first time; the copies of earlier ones are taken away. */
export const fill = async (notes: number): Promise<void> => {
  await (await navigator.storage.getDirectory()).removeEntry('copy', { recursive: true }).catch(() => undefined);
  const notebook = open('full');
  valueOrThrow(await notebook.merge(invented(notes)));
  notebook.close();
};

/** Milliseconds until everything was brought together: with what `fill` made, or with a database that is empty. */
export const bringTogether = async (database: 'full' | 'emptied'): Promise<number> => {
  const notebook = open(database);
  const began = performance.now();
  await keeperOf(notebook, 0).start(true);
  const took = performance.now() - began;
  notebook.close();
  return took;
};

export const notesBack = async (): Promise<number> => {
  const notebook = open('emptied');
  const { annotations } = valueOrThrow(await notebook.everything());
  notebook.close();
  return annotations.length;
};

/** Bytes. */
export const sizeOfCopy = async (): Promise<number> => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('copy');
  let size = 0;
  for await (const handle of folder.values())
    if (handle.kind === 'file') size += (await (handle as FileSystemFileHandle).getFile()).size;
  return size;
};

const never = (): never => {
  throw new Error('there is always one');
};
