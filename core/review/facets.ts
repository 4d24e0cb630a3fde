import { type Part, type Query, testsOf } from './query';
import type { Entry, Shelf } from './shelf';

/** A value by which one can filter, and how many entries would then be shown. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Most frequent first, then in Vietnamese order. */
export interface Facets {
  readonly colour: readonly FacetValue[];
  readonly noted: readonly FacetValue[];
  readonly tag: readonly FacetValue[];
  readonly outlet: readonly FacetValue[];
  readonly official: readonly FacetValue[];
  readonly document: readonly FacetValue[];
}

type Faceted = keyof Facets;

const valuesOf: { readonly [Name in Faceted]: (entry: Entry) => readonly string[] } = {
  colour: (entry) => [entry.annotation.colour],
  noted: (entry) => [entry.annotation.note.trim() === '' ? 'no' : 'yes'],
  tag: (entry) => entry.annotation.tags,
  outlet: (entry) => (entry.outlet === '' ? [] : [entry.outlet]),
  official: (entry) => entry.about.officials,
  document: (entry) => entry.about.documents,
};

/**
 * Counts the values of each part, with all other parts of the query held fast: so that a chosen outlet doesn't make the
 * other outlets vanish. One pass: an entry that fails in one part alone counts for that part.
 */
export const facetsOf = (shelf: Shelf, query: Query): Facets => {
  const tests = testsOf(query);
  const counts: { readonly [Name in Faceted]: Counter } = {
    colour: new Counter(),
    noted: new Counter(),
    tag: new Counter(),
    outlet: new Counter(),
    official: new Counter(),
    document: new Counter(),
  };
  const parts = Object.keys(counts) as readonly Faceted[];
  for (const entry of shelf.entries) {
    const failing = failingPart(tests, entry);
    if (failing === 'several') continue;
    for (const part of parts) {
      if (failing !== null && failing !== part) continue;
      const values = valuesOf[part](entry);
      for (const [index, value] of values.entries()) {
        counts[part].count(part === 'tag' ? (entry.tagKeys[index] ?? value) : value, value);
      }
    }
  }
  return {
    colour: counts.colour.values(),
    noted: counts.noted.values(),
    tag: counts.tag.values(),
    outlet: counts.outlet.values(),
    official: counts.official.values(),
    document: counts.document.values(),
  };
};

const failingPart = (
  tests: readonly (readonly [Part, (entry: Entry) => boolean])[],
  entry: Entry,
): Part | 'several' | null => {
  let failing: Part | null = null;
  for (const [part, test] of tests) {
    if (test(entry)) continue;
    if (failing !== null) return 'several';
    failing = part;
  }
  return failing;
};

const collator = new Intl.Collator('vi');

/** Counts by key and remembers how often each way of writing it was met. */
class Counter {
  readonly #forms = new Map<string, Map<string, number>>();

  count(key: string, form: string): void {
    const forms = this.#forms.get(key) ?? new Map<string, number>();
    forms.set(form, (forms.get(form) ?? 0) + 1);
    this.#forms.set(key, forms);
  }

  values(): readonly FacetValue[] {
    return [...this.#forms.values()]
      .map((forms) => {
        const [[value] = ['']] = [...forms].sort(([, one], [, other]) => other - one);
        return { value, count: [...forms.values()].reduce((sum, count) => sum + count, 0) };
      })
      .sort((one, other) => other.count - one.count || collator.compare(one.value, other.value));
  }
}
