import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketCount, bucketName, bucketOf, readBucket, writeBucket } from '../../../storage/copy/bucket';
import { copyVersion, noCopy, readManifest, writeManifest } from '../../../storage/copy/manifest';
import { type CopyPart, emptyPart } from '../../../storage/copy/part';
import {
  annotationId,
  articleId,
  fakeAnnotation,
  fakeArticle,
  fakeCorrection,
  fakeFollowUp,
  itemId,
} from '../../support/notes';

const article = (name: string): CopyPart => {
  const id = articleId(name);
  return {
    ...emptyPart(`article ${name}`),
    article: fakeArticle({ id }),
    formerIds: [articleId('cũ')],
    annotations: [fakeAnnotation({ id: annotationId(`n of ${name}`), articleId: id, note: 'hai dòng\nở đây \u2028' })],
    items: [fakeFollowUp({ id: itemId(`f of ${name}`), articleId: id })],
    graves: [{ id: annotationId('gone'), revision: 3, removed: 4 }],
  };
};
const everywhere: CopyPart = { ...emptyPart('everything'), items: [fakeCorrection()] };

test('every place falls into one of the files, and into the same one each time', () => {
  const names = new Set(Array.from({ length: bucketCount }, (_, index) => bucketName(index)));
  fc.assert(
    fc.property(fc.string(), (place) => {
      expect(names.has(bucketOf(place))).toBe(true);
      expect(bucketOf(place)).toBe(bucketOf(place));
    }),
  );
});

test('places spread over the files', () => {
  const filled = new Map<string, number>();
  for (let count = 0; count < 25_600; count += 1) {
    const name = bucketOf(`article ${(count * 2_654_435_761).toString(16)}`);
    filled.set(name, (filled.get(name) ?? 0) + 1);
  }
  expect(filled.size).toBe(bucketCount);
  expect(Math.max(...filled.values())).toBeLessThan(160);
});

test('what is written is read again, whatever the order', () => {
  const parts = [article('b'), everywhere, article('a')];
  const text = writeBucket(parts);
  expect(writeBucket([...parts].reverse())).toBe(text);
  const { parts: read, damaged } = readBucket(text);
  expect(damaged).toBe(0);
  expect([...read.values()]).toEqual([article('a'), article('b'), everywhere]);
});

test('places that hold nothing are not written', () => {
  expect(writeBucket([emptyPart('article a')])).toBe('');
  expect(writeBucket([{ ...emptyPart('article a'), graves: article('a').graves }])).not.toBe('');
});

test('a file that is cut off, or damaged anywhere, costs only the lines concerned', () => {
  const text = writeBucket([article('a'), article('b'), everywhere]);
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), fc.boolean(), (at, isCut) => {
      const { parts, damaged } = readBucket(
        isCut ? text.slice(0, at) : `${text.slice(0, at)}\u0000${text.slice(at + 1)}`,
      );
      for (const part of parts.values()) expect(readBucket(writeBucket([part])).damaged).toBe(0);
      expect(parts.size).toBeGreaterThanOrEqual(isCut ? 0 : 1);
      expect(damaged).toBeLessThanOrEqual(2);
    }),
  );
});

test('a record at another place than its own is not believed', () => {
  const strange = { ...article('a'), annotations: [fakeAnnotation({ articleId: articleId('b') })] };
  expect(readBucket(`${JSON.stringify(strange)}\n`)).toEqual({ parts: new Map(), damaged: 1 });
  const homeless = { ...article('a'), article: null };
  expect(readBucket(`${JSON.stringify(homeless)}\n`).damaged).toBe(1);
});

test('a manifest is read again; a missing or damaged one is like none, a newer one is known as newer', () => {
  const manifest = { writes: 9, annotations: 4, next: null, compared: 12 };
  expect(readManifest(writeManifest(manifest))).toEqual({ kind: 'known', manifest });
  for (const text of [null, '', '{', '{"format":"ben-le-copy"}', 'null']) {
    expect(readManifest(text)).toEqual({ kind: 'known', manifest: noCopy });
  }
  const newer = JSON.stringify({ format: 'ben-le-copy', version: copyVersion + 1, other: 'things' });
  expect(readManifest(newer)).toEqual({ kind: 'newer' });
});
