import { type Plugin, parseAst } from 'vite';
import { writeOut } from './classes';

/** Where expressions are written out: what reads a page and its text. */
export const readers = /\/(?:core\/(?:recogniser|text)|page)\/[^?]*\.ts$/;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const hasClass = (text: string): boolean => text.includes('\\p{');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A node of the syntax tree, in the fields that are read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly quasis?: readonly {
    readonly start: number;
    readonly end: number;
    readonly value: { readonly cooked: string };
  }[];
}

const isNode = (value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Node =>
  typeof value.type === 'string' && typeof value.start === 'number';

const inTemplate = (text: string): string => text.replace(/\\|`|\$\{/g, '\\$&');

const editsOf = (node: Node, edits: Edit[]): void => {
  const { start, end, value, regex, quasis } = node;
  if (regex !== undefined && hasClass(regex.pattern))
    edits.push({ start, end, text: `/${writeOut(regex.pattern).source}/${regex.flags}` });
  else if (node.type === 'Literal' && typeof value === 'string' && hasClass(value))
    edits.push({ start, end, text: JSON.stringify(writeOut(value).source) });
  else if (quasis !== undefined) {
    let isInside = false;
    for (const quasi of quasis) {
      const written = writeOut(quasi.value.cooked, isInside);
      isInside = written.isInside;
      if (hasClass(quasi.value.cooked))
        edits.push({ start: quasi.start, end: quasi.end, text: inTemplate(written.source) });
    }
  }
};

/** The parser hands out some nodes in several places. */
const walk = (value: unknown, edits: Edit[], seen: Set<unknown>): void => {
  if (!isRecord(value) || seen.has(value)) return;
  seen.add(value);
  if (isNode(value)) editsOf(value, edits);
  for (const [key, child] of Object.entries(value)) if (key !== 'regex' && key !== 'quasis') walk(child, edits, seen);
};

/** A module with the classes of letters in its expressions and in the parts of them written out. */
export const withClassesWrittenOut = (code: string): string => {
  const edits: Edit[] = [];
  walk(parseAst(code), edits, new Set());
  let written = code;
  for (const { start, end, text } of edits.sort((one, other) => other.start - one.start))
    written = written.slice(0, start) + text + written.slice(end);
  return written;
};

/** Writes out `\p{L}` and the like in whatever reads texts (`classes.ts` says why), in builds, scripts and tests alike. */
export function letterClassesPlugin(): Plugin {
  return {
    name: 'letter-classes',
    transform(code, id) {
      if (!readers.test(id) || !hasClass(code)) return null;
      return { code: withClassesWrittenOut(code), map: null };
    },
  };
}
