import { readFile } from 'node:fs/promises';

/** A passage of one page that is to be found in another one. Offsets are in UTF-16 code units of `before`'s article text. */
export interface Case {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
  /** File and line, for messages. */
  readonly place: string;
}

/** Reads the cases, one JSON object a line. Throws with the place of the first line that is none. */
export async function readCases(file: string): Promise<readonly Case[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [caseOf(line, `${file}:${index + 1}`)]));
}

function caseOf(line: string, place: string): Case {
  const fields = fieldsOf(line, place);
  const { id, before, after, start, end } = fields;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error(`${place}: no "id"`);
  if (typeof before !== 'string' || typeof after !== 'string') throw new Error(`${place}: no "before" and "after"`);
  if (!isOffset(start) || !isOffset(end) || start >= end) throw new Error(`${place}: no "start" before an "end"`);
  return { id: String(id), before, after, start, end, place };
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function fieldsOf(line: string, place: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place}: not a JSON object`, { cause });
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${place}: not a JSON object`);
  return { ...value };
}
