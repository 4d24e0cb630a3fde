import Ajv, { type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { plainOptions } from '../../core/export/format';
import { webAnnotation } from '../../core/export/web-annotation';
import { troublesome } from '../core/export/contents';
import { suiteNamed } from '../support/suite';

// https://github.com/w3c/web-annotation-tests: JSON schemas of draft 4, in lists of assertions. Those of the MUST lists
// are held against what we write, and against the suite's own samples, so that a schema that checks nothing is noticed.
const suite = suiteNamed('web-annotation-tests');
type Json = Record<string, unknown>;

const parse = (text: string): Json => JSON.parse(text);
const read = (path: string): Json => parse(suite?.read(path) ?? '{}');

/** Draft 4 as ajv 8 reads it: `id` names the schema, and a bound is excluded by a number of its own. */
const modern = ({ $schema: _, id, ...schema }: Json): Json => ({
  ...JSON.parse(JSON.stringify(schema), (_key, value) => {
    if (value?.exclusiveMinimum !== true) return value;
    const { minimum, ...rest } = value;
    return { ...rest, exclusiveMinimum: minimum };
  }),
  ...(id ? { $id: id } : {}),
});

const makeAjv = (): Ajv => {
  const ajv = new Ajv({ strict: false, validateFormats: true });
  ajv.addFormat('uri', /^[a-z][a-z\d+.-]*:[^\s"<>\\^`{|}]*$/iu);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u);
  ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/u);
  for (const file of suite?.list('definitions') ?? []) ajv.addSchema(modern(read(`definitions/${file}`)), file);
  return ajv;
};

interface Assertion {
  readonly name: string;
  readonly holds: ValidateFunction;
}

const assertionsIn = (list: string, ajv: Ajv): { readonly usable: readonly Assertion[]; readonly unusable: number } => {
  const names = (read(list).assertions ?? []) as readonly string[];
  const usable = names.flatMap((name) => {
    try {
      return [{ name, holds: ajv.compile(modern(read(name))) }];
    } catch {
      return [];
    }
  });
  return { usable, unusable: names.length - usable.length };
};

const failing = (assertions: readonly Assertion[], value: unknown): readonly string[] =>
  assertions.filter(({ holds }) => !holds(value)).map(({ name }) => name);

describe.skipIf(suite === null)('W3C Web Annotation, all MUST', () => {
  const ajv = makeAjv();
  const annotations = assertionsIn('annotations/annotationMusts.test', ajv);
  const collections = assertionsIn('collections/collectionMusts.test', ajv);
  const pages = assertionsIn('collections/pages/pageMusts.test', ajv);
  const ours = parse(webAnnotation.write(troublesome, plainOptions(Date.UTC(2022, 0, 1))));
  const page = ours.first as Json;
  const context = { '@context': ours['@context'] };

  test('nearly all of the assertions can be used', () => {
    const lists = [annotations, collections, pages];
    const used = lists.reduce((sum, list) => sum + list.usable.length, 0);
    console.info(`web-annotation-tests: ${used} MUST assertions used`);
    expect(annotations.usable.length).toBeGreaterThan(50);
    expect(collections.usable.length).toBeGreaterThan(4);
    expect(pages.usable.length).toBeGreaterThan(4);
    expect(lists.reduce((sum, list) => sum + list.unusable, 0)).toBeLessThanOrEqual(3);
  });

  test('they tell right from wrong in the samples of the suite', () => {
    const read = (folder: string) =>
      (suite?.list(`tools/samples/${folder}`) ?? [])
        .filter((file) => file.startsWith('anno'))
        .flatMap((file) => {
          try {
            return [parse(suite?.read(`tools/samples/${folder}/${file}`) ?? '')];
          } catch {
            return [];
          }
        });
    const wrong = read('incorrect').filter((sample) => failing(annotations.usable, sample).length > 0);
    expect(wrong.length).toBeGreaterThan(0.9 * read('incorrect').length - 1);
    const right = read('correct').filter((sample) => failing(annotations.usable, sample).length === 0);
    expect(right.length).toBeGreaterThan(0.9 * read('correct').length - 1);
  });

  test('every annotation that we write holds', () => {
    const items = page.items as readonly Json[];
    expect(items).toHaveLength(4);
    for (const item of items) expect(failing(annotations.usable, { ...context, ...item })).toEqual([]);
  });

  test('the collection and its page hold', () => {
    expect(failing(collections.usable, ours)).toEqual([]);
    expect(failing(pages.usable, { ...context, ...page })).toEqual([]);
  });
});
