import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionOf } from '../../../core/corrections/identity';
import { plainOptions } from '../../../core/export/format';
import { json } from '../../../core/export/json';
import { readBenLe } from '../../../core/import/ben-le';
import type { Contents } from '../../../core/model/notebook';
import { memoryNotebook } from '../../../storage/notebook.memory';
import {
  annotationId,
  articleId,
  countingIds,
  failureIn,
  fakeAnchor,
  fakeAnnotation,
  fakeArticle,
  fakeFollowUp,
  tickingClock,
  valueIn,
} from '../../support/notes';
import { troublesome } from '../export/contents';

const write = (contents: Contents): string => json.write(contents, plainOptions(Date.UTC(2022, 0, 1)));

describe('a written file', () => {
  test('is read back without any loss', () => {
    expect(valueIn(readBenLe(write(troublesome)))).toEqual({ contents: troublesome, problems: [] });
    const nothing = { articles: [], annotations: [], items: [] };
    expect(valueIn(readBenLe(write(nothing)))).toEqual({ contents: nothing, problems: [] });
  });

  test('whatever the reader typed', () => {
    const typed = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(typed, typed, typed, (exact, note, tag) => {
        const annotation = fakeAnnotation({ anchor: fakeAnchor({ exact }), note, tags: [`x${tag}`] });
        const contents = { articles: [fakeArticle()], items: [], annotations: [annotation] };
        expect(valueIn(readBenLe(write(contents))).contents).toEqual(contents);
      }),
    );
  });

  test('fills an empty notebook with the same, and changes nothing the second time', async () => {
    const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
    const { contents } = valueIn(readBenLe(write(troublesome)));
    expect(valueIn(await notebook.merge(contents))).toEqual({ added: 4, updated: 0, known: 0 });
    const again = valueIn(await notebook.everything());
    expect(valueIn(readBenLe(write(again))).contents).toEqual(again);
    expect(valueIn(await notebook.merge(contents))).toEqual({ added: 0, updated: 0, known: 4 });
    expect(new Set(again.annotations)).toEqual(new Set(troublesome.annotations));
  });

  test('may have a byte order mark before it and be laid out by an editor', () => {
    const laidOut = `\uFEFF${JSON.stringify(JSON.parse(write(troublesome)), null, 4)}`;
    expect(valueIn(readBenLe(laidOut)).contents).toEqual(troublesome);
  });
});

describe('a file that can not be read', () => {
  test.each<[string, string, object]>([
    ['cut off', write(troublesome).slice(0, 300), { kind: 'not-json' }],
    ['empty', '', { kind: 'not-json' }],
    ['a web page', '<!doctype html>', { kind: 'not-json' }],
    ['JSON of somebody else', '{"version":1,"articles":[],"annotations":[]}', { kind: 'not-ben-le' }],
    ['a list', '[]', { kind: 'not-ben-le' }],
    ['without annotations', '{"format":"ben-le","version":1,"articles":[]}', { kind: 'not-ben-le' }],
    [
      'of a newer version',
      '{"format":"ben-le","version":3,"articles":[],"annotations":[]}',
      { kind: 'newer-version', version: 3 },
    ],
  ])('%s', (_, text, failure) => {
    expect(failureIn(readBenLe(text))).toMatchObject(failure);
  });

  test('the field is named', () => {
    const text = '{"format":"ben-le","version":1,"articles":{},"annotations":[]}';
    expect(failureIn(readBenLe(text))).toMatchObject({ detail: expect.stringContaining('articles') });
  });
});

describe('a file with damaged records', () => {
  const sound = fakeAnnotation({ id: annotationId('sound') });
  const file = (articles: readonly unknown[], annotations: readonly unknown[]): string =>
    JSON.stringify({ format: 'ben-le', version: 1, articles, annotations });

  test('the rest is still offered, and each place is named', () => {
    const broken = [
      { ...sound, anchor: { ...sound.anchor, start: '120' } },
      { ...sound, colour: 'red' },
      null,
      { ...sound, articleId: 'nowhere' },
    ];
    const imported = valueIn(readBenLe(file([fakeArticle()], [broken[0], sound, ...broken.slice(1)])));
    expect(imported.contents.annotations).toEqual([sound]);
    expect(imported.problems.map((problem) => problem.at)).toEqual([
      'annotations[0].anchor.start',
      'annotations[2].colour',
      'annotations[3]',
      'annotations[4].articleId',
    ]);
  });

  test('the annotations of a damaged article are named as well', () => {
    const visited = 'javascript:alert(1)';
    const imported = valueIn(readBenLe(file([fakeArticle({ visited })], [sound])));
    expect(imported.contents).toEqual({ articles: [], annotations: [], items: [] });
    expect(imported.problems.map((problem) => problem.at)).toEqual(['articles[0].visited', 'annotations[0].articleId']);
  });

  test('reading and merging it takes nothing away', async () => {
    const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
    await notebook.merge({ articles: [fakeArticle({ id: articleId('mine') })], items: [], annotations: [] });
    const before = valueIn(await notebook.everything());
    const imported = valueIn(readBenLe(file([], [null, sound])));
    expect((await notebook.merge(imported.contents)).ok).toBe(true);
    expect(valueIn(await notebook.everything())).toEqual(before);
  });

  test('whatever JSON it is, the answer is contents or a reason', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (article, annotation) => {
        const imported = valueIn(readBenLe(file([article], [annotation])));
        expect(imported.problems).toHaveLength(2);
      }),
    );
  });
});

describe('corrections and follow-ups', () => {
  const article = fakeArticle();
  const contents: Contents = {
    articles: [article],
    annotations: [],
    items: [
      correctionOf({ kind: 'everywhere' }, { kind: 'merge', name: 'Hoà', into: 'Lê Văn Hoà' }, 5),
      correctionOf({ kind: 'site', host: 'bao.example' }, { kind: 'official', name: 'Trần Thị Lụa' }, 5),
      correctionOf(
        { kind: 'page', articleId: article.id },
        { kind: 'ignore-place', mention: 'role', anchor: fakeAnchor() },
        5,
      ),
      correctionOf({ kind: 'page', articleId: article.id }, { kind: 'key', text: 'NQ 39', was: null, key: 'K' }, 5),
      fakeFollowUp({ articleId: article.id, done: 7 }),
    ],
  };
  const text = json.write(contents, plainOptions(0));

  test('come back as they were', () => {
    const imported = valueIn(readBenLe(text));
    expect(imported.problems).toEqual([]);
    expect(new Set(imported.contents.items)).toEqual(new Set(contents.items));
  });

  test('are not missed in a file of the first version', () => {
    const old = '{"format":"ben-le","version":1,"articles":[],"annotations":[]}';
    expect(valueIn(readBenLe(old)).contents.items).toEqual([]);
  });

  test('that are damaged or have no article are named and left out', () => {
    const file = JSON.parse(text);
    file.corrections[0].change.kind = 'burn';
    file.corrections[1].scope = { kind: 'everywhere', change: 1 };
    file.corrections[2].scope = { kind: 'everywhere' };
    file.corrections[3].scope.articleId = 'nowhere';
    file.followUps[0].helpers = 'Sở A';
    const imported = valueIn(readBenLe(JSON.stringify(file)));
    expect(imported.contents.items).toHaveLength(1);
    expect(imported.problems.map(({ at }) => at)).toEqual([
      'corrections[0].change.kind',
      'corrections[2]',
      'corrections[3].scope.articleId',
      'followUps[0].helpers',
    ]);
  });

  test('whatever stands in their place, nothing breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (correction, followUp) => {
        const file = { format: 'ben-le', version: 2, articles: [], annotations: [] };
        const imported = readBenLe(JSON.stringify({ ...file, corrections: [correction], followUps: [followUp] }));
        expect(valueIn(imported).problems).toHaveLength(2);
      }),
    );
    expect(readBenLe('{"format":"ben-le","version":2,"articles":[],"annotations":[],"corrections":{}}').ok).toBe(false);
  });
});
