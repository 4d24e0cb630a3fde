import { type Plugin, parseAst } from 'vite';

/** Scripts for pages: each is run once in a process, cold. */
const forPages: ReadonlySet<string> = new Set(['loader.js', 'reader.js']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly async?: boolean;
  readonly params?: readonly Node[];
  readonly body?: Node;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** What means another thing in a plain function. */
const isBound = ({ type, name }: Node): boolean =>
  type === 'ThisExpression' || type === 'Super' || type === 'MetaProperty' || name === 'arguments';

const editsOf = ({ start, end, async, params = [], body }: Node, code: string): readonly Edit[] => {
  if (body === undefined) return [];
  const isBlock = body.type === 'BlockStatement';
  // `return(a,b)=>` needs no space, and `return function` does.
  const space = /[\w$]/.test(code.charAt(start - 1)) ? ' ' : '';
  const head = `${space}${async === true ? 'async ' : ''}function(`;
  const neck = isBlock ? ')' : '){return ';
  const [first, last] = [params[0], params.at(-1)];
  const front =
    first === undefined || last === undefined
      ? [{ start, end: body.start, text: head + neck }]
      : [
          { start, end: first.start, text: head },
          { start: last.end, end: body.start, text: neck },
        ];
  return [...front, { start: body.end, end, text: isBlock ? '' : '}' }];
};

/** Goes over all nodes, the outer first; answers whether one of them is bound to what surrounds it. */
const collect = (node: Node, code: string, edits: Edit[]): boolean => {
  const inside: Edit[] = [];
  const bound = childrenOf(node).map((child) => collect(child, code, inside));
  const isBoundHere = isBound(node) || bound.includes(true);
  if (node.type === 'ArrowFunctionExpression' && !isBoundHere) edits.push(...editsOf(node, code));
  edits.push(...inside);
  return isBoundHere;
};

/**
 * Writes the arrow functions of a script as plain ones, but for those that use what is bound around them. V8 skims a plain
 * function until it is called; an arrow that stands in another function it reads in full together with each function around
 * it, and once more when it is called.
 */
export const withPlainFunctions = (code: string): string => {
  const edits: Edit[] = [];
  collect(parseAst(code) as unknown as Node, code, edits);
  let [written, at] = ['', 0];
  for (const { start, end, text } of edits.sort((one, other) => one.start - other.start || one.end - other.end)) {
    written += code.slice(at, start) + text;
    at = end;
  }
  return written + code.slice(at);
};

/** Does so at the very end of a build, behind everything that makes a script small. */
export const plainFunctionsPlugin = (): Plugin => ({
  name: 'plain-functions',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && forPages.has(file.fileName)) file.code = withPlainFunctions(file.code);
  },
});
