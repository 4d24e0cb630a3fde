import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page as it was saved, with the address that it was served under, where `index.jsonl` tells it. */
export interface SavedPage {
  readonly file: string;
  readonly address: string | null;
  readonly html: Uint8Array;
}

/** One line of `index.jsonl`: the address and, in a set with truth, what is true of the page. */
export interface IndexLine {
  readonly file: string;
  readonly address: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMissing = (error: unknown): boolean => isRecord(error) && error.code === 'ENOENT';

const parseLine = (line: string, where: string): IndexLine => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${where}: not a line of JSON`, { cause });
  }
  if (!isRecord(value) || typeof value.file !== 'string') throw new Error(`${where}: no "file"`);
  return { file: value.file, address: typeof value.url === 'string' ? value.url : null, fields: value };
};

/** Reads `index.jsonl` of a folder; empty where there is none. Throws with the number of a line that is not right. */
export const readIndex = async (folder: string): Promise<readonly IndexLine[]> => {
  const path = join(folder, 'index.jsonl');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  return text
    .split('\n')
    .map((line, at) => ({ line, where: `${path}:${at + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => parseLine(line, where));
};

/** Names of the pages in a folder, sorted. */
export const listPages = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => /\.html(\.gz)?$/.test(name)).sort();

/** Reads one page, unpacked. Throws where the file can't be read or unpacked. */
export const readPage = async (folder: string, line: Pick<IndexLine, 'file' | 'address'>): Promise<SavedPage> => {
  const bytes = await readFile(join(folder, line.file));
  return { file: line.file, address: line.address, html: line.file.endsWith('.gz') ? gunzipSync(bytes) : bytes };
};
