/** What the JSON-LD of a page says of its article. Empty lists where it says nothing. */
export interface LinkedData {
  /** Every `@type` in it, in lower case. */
  readonly types: ReadonlySet<string>;
  readonly headlines: readonly string[];
  readonly descriptions: readonly string[];
  readonly authors: readonly string[];
  readonly published: readonly string[];
  readonly publishers: readonly string[];
  readonly sources: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Types of pages whose main thing is one text. */
const articleType =
  /^(?:(?!tech).*article|(?:live)?blogposting|socialmediaposting|report|analysis\w*|review|blogpost)$/;

/** How deep a graph is followed: deeper ones are never about the article, and may be endless. */
const deepest = 6;

const collect = (value: unknown, into: Json[], depth = 0): void => {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const one of value) collect(one, into, depth + 1);
  if (!isObject(value)) return;
  into.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed'])
    collect(value[key], into, depth + 1);
};

/**
 * Mends what content systems get wrong: comment and CDATA marks around it, raw line ends inside strings,
 * commas before a closing bracket, a semicolon at the end.
 */
const mend = (text: string): string =>
  text
    .replace(/<!--|-->|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|\/\/\s*\]\]>|<!\[CDATA\[|\]\]>/gs, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the fault that is mended here.
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/;\s*$/, '');

const parse = (text: string): unknown => {
  for (const attempt of [text, mend(text)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Tried again mended, then given up for the single fields below.
    }
  }
  return null;
};

/** Single fields out of data that can't be parsed at all. */
const salvage = (text: string): Json => {
  const field = (name: string): string | undefined => {
    const found = new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(text)?.[1];
    return found
      ?.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, '$1');
  };
  return Object.fromEntries(
    ['@type', 'headline', 'description', 'datePublished']
      .map((name) => [name, field(name)])
      .filter(([, value]) => value !== undefined),
  );
};

const typesOf = (node: Json): readonly string[] =>
  listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.toLowerCase().replace(/^.*[/:#]/, ''));

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() || null;
  return isObject(value) ? textOf(value.name ?? value['@value']) : null;
};

const textsOf = (values: readonly unknown[]): readonly string[] => values.map(textOf).filter((text) => text !== null);

/** Every type that a text of data names, found without parsing it. */
const typeNames = /"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g;

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(typeNames)]
    .flatMap(([, names]) => (names ?? '').match(/[\w-]+(?=")/g) ?? [])
    .map((name) => name.toLowerCase());

const scriptsOf = (document: Document): readonly string[] =>
  [...document.querySelectorAll('script[type*="ld+json" i]')].map(({ textContent }) => textContent ?? '');

/** Reads all data of the page, but parses only what names an article: shops and lists put thousands of lines into theirs. */
export const readLinkedData = (document: Document): LinkedData => {
  const nodes: Json[] = [];
  const types = new Set<string>();
  for (const text of scriptsOf(document)) {
    const names = namesIn(text);
    for (const name of names) types.add(name);
    if (names.some((name) => articleType.test(name))) collect(parse(text) ?? salvage(text), nodes);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const named = new Map(nodes.map((node) => [node['@id'], node]));
  const resolve = (value: unknown): unknown =>
    isObject(value) && value.name === undefined ? (named.get(value['@id']) ?? value) : value;
  const all = (key: string): readonly unknown[] => articles.flatMap((node) => listOf(node[key])).map(resolve);
  const writers = all('author');
  return {
    types,
    headlines: textsOf([...all('headline'), ...all('name')]),
    descriptions: textsOf(all('description')),
    authors: [...new Set(textsOf(writers.length > 0 ? writers : all('creator')))],
    published: textsOf([...all('datePublished'), ...all('dateCreated')]),
    publishers: textsOf(all('publisher')),
    sources: textsOf(all('isBasedOn').map((value) => (isObject(value) ? (value.url ?? value['@id']) : value))),
  };
};

/** True where the data calls the page an article. */
export const namesArticle = (data: LinkedData): boolean => [...data.types].some((type) => articleType.test(type));
