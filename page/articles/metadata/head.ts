/** The `meta` elements of a page by name, property or microdata name, in lower case. */
export type Metas = ReadonlyMap<string, readonly string[]>;

export const readMetas = (document: Document): Metas => {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    if (!content || name === null) continue;
    const key = name.trim().toLowerCase();
    const known = metas.get(key);
    if (known === undefined) metas.set(key, [content]);
    else known.push(content);
  }
  return metas;
};

/** What the metas of these names say, in the order of the names. */
export const valuesOf = (
  metas: Metas,
  names: readonly string[],
): readonly { readonly name: string; readonly value: string }[] =>
  names.flatMap((name) => (metas.get(name) ?? []).map((value) => ({ name, value })));
