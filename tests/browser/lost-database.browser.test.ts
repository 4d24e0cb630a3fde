import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { browserName, launch, type Running, type Surface } from '../support/browsers';
import { databaseFolder } from '../support/browsers/database-files';
import { downloaded } from '../support/downloads';
import { highlight, ownMarks, pressButton, readMarks, shows, writeNote } from '../support/in-page';
import { type PageServer, servePages } from '../support/server';
import { until } from '../support/wait';

let server: PageServer;
let running: Running;
let profile: string;

beforeAll(async () => {
  server = await servePages();
});
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'ben-le-profile-'));
});
afterEach(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
});
afterAll(() => server.close());

const about = 'Thu ngân sách đạt 107% dự toán';
const note = 'So với kế hoạch đầu năm?';
const second = 'Hai chỉ tiêu chưa đạt';

/** Milliseconds: each test starts the browser twice. */
const patient = 240_000;

const start = async (): Promise<Surface> => {
  running = await launch({ build: 'loopback', profile });
  const page = await running.newPage(server.at('listening'));
  await readMarks(page);
  return page;
};

/** Waits until the second copy holds so many annotations at its latest write. */
const copied = (annotations: number): Promise<unknown> =>
  until(`${annotations} annotations in the copy`, () =>
    running.inExtension(async (count) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('copy');
      const manifest = await (await (await folder.getFileHandle('manifest')).getFile()).text();
      return manifest.includes(`"annotations":${count},`) && manifest.includes('"next":null');
    }, annotations),
  );

/** A notebook with a note and a coloured passage, copied; its browser has ended. */
const filled = async (): Promise<void> => {
  const page = await start();
  await writeNote(running, page, { about, note });
  await highlight(running, page, second);
  await copied(2);
  await running.close();
};

const files = (pattern: RegExp): readonly string[] => {
  const folder = databaseFolder(browserName, profile);
  const found = readdirSync(folder).filter((name) => pattern.test(name));
  expect(found, `files of the database in ${folder}`).not.toEqual([]);
  return found.map((name) => join(folder, name));
};

const faults: Readonly<Record<string, () => void>> =
  browserName === 'chromium'
    ? {
        'whose tables are gone': () => {
          for (const file of files(/\.(?:ldb|log)$/)) rmSync(file);
        },
        'whose list of files is cut off': () => {
          for (const file of files(/^MANIFEST/)) truncateSync(file, 7);
        },
        'whose list of files is empty': () => {
          for (const file of files(/^MANIFEST/)) truncateSync(file, 0);
        },
        'whose log is empty': () => {
          for (const file of files(/\.log$/)) truncateSync(file, 0);
        },
      }
    : {
        'whose file is gone': () => {
          for (const file of files(/\.sqlite/)) rmSync(file);
        },
        'whose file is empty': () => {
          for (const file of files(/\.sqlite(?:-wal)?$/)) truncateSync(file, 0);
        },
        'whose file is cut off': () => {
          for (const file of files(/\.sqlite(?:-wal)?$/)) truncateSync(file, 100);
        },
      };

test.each(Object.entries(faults))(
  'a database %s is mended from the copy, and the reader is told',
  async (_, damage) => {
    await filled();
    damage();
    running = await launch({ build: 'loopback', profile });
    const notebook = await running.openOwn('/notebook.html');
    await shows(notebook, 'Trình duyệt đã làm mất 2 ghi chú. Đã lấy lại 2 trong 2 từ bản sao.');
    await shows(notebook, note);
    const page = await running.newPage(server.at('listening'));
    await until('both marks', async () => {
      const marks = await ownMarks(page);
      return marks.includes(about) && marks.includes(second);
    });
  },
  patient,
);

test(
  'what the reader removed does not come back, and is not in the copy',
  async () => {
    const page = await start();
    await writeNote(running, page, { about, note });
    await highlight(running, page, second);
    await copied(2);
    await running.command(page, 'undo');
    await copied(1);
    await running.close();
    Object.values(faults)[0]?.();
    running = await launch({ build: 'loopback', profile });
    const mended = await running.openOwn('/notebook.html');
    await shows(mended, 'Đã lấy lại 1 trong 1 từ bản sao.');
    expect(await shows(mended, note)).not.toContain(second);
  },
  patient,
);

/** What neither browser opens any more: in Firefox a database of a Firefox that is yet to come, as after going back to an older one. */
const unreadable = (): string => {
  const [file = ''] = browserName === 'chromium' ? files(/^CURRENT$/) : files(/\.sqlite$/);
  if (browserName === 'chromium') writeFileSync(file, 'nothing of the kind\n');
  else writeFileSync(file, ofNewerFirefox(readFileSync(file)));
  return file;
};

/** SQLite keeps a number of its user's here; Firefox the version of its tables, of which it opens none that is above its own. */
const userVersionAt = 60;

const ofNewerFirefox = (database: Buffer): Buffer => {
  const changed = Buffer.from(database);
  changed.writeUInt32BE(changed.readUInt32BE(userVersionAt) * 2, userVersionAt);
  return changed;
};

test(
  'a database that does not open is left as it is; what the copy holds can be saved',
  async () => {
    await filled();
    const file = unreadable();
    const left = readFileSync(file);
    running = await launch({ build: 'loopback', profile });
    const notebook = await running.openOwn('/notebook.html');
    await shows(notebook, 'Không mở được sổ tay.');
    await shows(notebook, 'Bản sao còn giữ 2 ghi chú.');
    await pressButton(notebook, 'Xuất từ bản sao');
    const text = await downloaded(running, '.json');
    expect(JSON.parse(text)).toMatchObject({ format: 'ben-le', annotations: [{}, {}] });
    expect(text).toContain(note);
    expect(readFileSync(file)).toEqual(left);
  },
  patient,
);
