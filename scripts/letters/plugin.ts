import { type Plugin, parseAst } from 'vite';
import { classNames, classSource, writeOut } from './classes';

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

const nameOfHoisted = (at: number): string => `$expression${at}`;

/** How the classes are written: where they stand, or once for all modules of a script, by name. */
type Way = 'in place' | 'shared';

/** The module that holds the classes for all. */
const shared = 'virtual:letter-classes';
/** No source of an expression holds this sign. */
const sign = '\u0000';
const byName = (name: string): string | null => (classNames.includes(name) ? `${sign}${name};` : null);
const nameHere = (name: string): string => `$class${name}`;
const referring = (text: string): string =>
  inTemplate(text).replace(new RegExp(`${sign}(\\w+);`, 'g'), (_, name: string) => `\${${nameHere(name)}}`);

const inPlace = (node: Node): readonly Edit[] => {
  const { start, end, value, regex } = node;
  if (regex !== undefined) return [{ start, end, text: `/${writeOut(regex.pattern).source}/${regex.flags}` }];
  if (typeof value === 'string') return [{ start, end, text: JSON.stringify(writeOut(value).source) }];
  return quasiEdits(node, (source, isInside) => {
    const written = writeOut(source, { isInside });
    return { ...written, source: inTemplate(written.source) };
  });
};

/**
 * An expression inside a function is made once, before it, or it would be made anew with every call. One with a place of its
 * own (`g`, `y`) is new with every call, and stays where it is.
 */
const byReference = (node: Node, isInFunction: boolean, hoisted: string[]): readonly Edit[] => {
  const { start, end, value, regex } = node;
  const named = (source: string): string => `\`${referring(writeOut(source, { named: byName }).source)}\``;
  if (regex !== undefined) {
    if (isInFunction && /[gy]/.test(regex.flags)) return inPlace(node);
    const made = `/* @__PURE__ */ new RegExp(${named(regex.pattern)}, "${regex.flags}")`;
    return [{ start, end, text: isInFunction ? nameOfHoisted(hoisted.push(made)) : made }];
  }
  if (typeof value === 'string') return [{ start, end, text: named(value) }];
  return quasiEdits(node, (source, isInside) => {
    const written = writeOut(source, { isInside, named: byName });
    return { ...written, source: referring(written.source) };
  });
};

type Written = ReturnType<typeof writeOut>;
const quasiEdits = ({ quasis = [] }: Node, write: (source: string, isInside: boolean) => Written): readonly Edit[] => {
  const edits: Edit[] = [];
  let isInside = false;
  for (const { start, end, value } of quasis) {
    const written = write(value.cooked, isInside);
    isInside = written.isInside;
    if (hasClass(value.cooked)) edits.push({ start, end, text: written.source });
  }
  return edits;
};

const concerns = ({ type, value, regex, quasis }: Node): boolean =>
  regex !== undefined
    ? hasClass(regex.pattern)
    : quasis !== undefined || (type === 'Literal' && typeof value === 'string' && hasClass(value));

/** Goes over all nodes, and tells of each whether it stands in a function. The parser hands out some in several places. */
const walk = (root: unknown, visit: (node: Node, isInFunction: boolean) => void): void => {
  const seen = new Set<unknown>();
  const step = (value: unknown, isInFunction: boolean): void => {
    if (!isRecord(value) || seen.has(value)) return;
    seen.add(value);
    if (isNode(value)) visit(value, isInFunction);
    const isInside = isInFunction || (typeof value.type === 'string' && /Function|Class/.test(value.type));
    for (const [key, child] of Object.entries(value)) if (key !== 'regex' && key !== 'quasis') step(child, isInside);
  };
  step(root, false);
};

/** A module with the classes of letters in its expressions and in the parts of them written out. */
export const withClassesWrittenOut = (code: string, way: Way = 'in place'): string => {
  const edits: Edit[] = [];
  const hoisted: string[] = [];
  walk(parseAst(code), (node, isInFunction) => {
    if (concerns(node)) edits.push(...(way === 'shared' ? byReference(node, isInFunction, hoisted) : inPlace(node)));
  });
  let written = code;
  for (const { start, end, text } of edits.sort((one, other) => other.start - one.start))
    written = written.slice(0, start) + text + written.slice(end);
  for (const [at, made] of hoisted.entries()) written = `const ${nameOfHoisted(at + 1)} = ${made}; ${written}`;
  const used = classNames.filter((name) => written.includes(`\${${nameHere(name)}}`));
  if (used.length === 0) return written;
  return `import { ${used.map((name) => `${name} as ${nameHere(name)}`).join(', ')} } from '${shared}'; ${written}`;
};

const sharedModule = (): string =>
  classNames.map((name) => `export const ${name} = ${JSON.stringify(classSource(name))};`).join('\n');

/** Writes out `\p{L}` and the like in whatever reads texts (`classes.ts` says why), in builds, scripts and tests alike. */
export function letterClassesPlugin(): Plugin {
  return {
    name: 'letter-classes',
    resolveId: (id) => (id === shared ? `\0${shared}` : null),
    load: (id) => (id === `\0${shared}` ? sharedModule() : null),
    transform(code, id) {
      if (!readers.test(id) || !hasClass(code)) return null;
      // What finds an article has few of them, and shares none with what reads it.
      return { code: withClassesWrittenOut(code, id.includes('/page/') ? 'in place' : 'shared'), map: null };
    },
  };
}
