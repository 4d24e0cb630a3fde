import { expect, test } from 'vitest';
import { aboutCorrectedBy } from '../../../core/corrections/holds';
import { correctionOf, followUpOf } from '../../../core/corrections/identity';
import { nameIn } from '../../../core/corrections/places';
import type { CorrectionChange, CorrectionScope } from '../../../core/model/correction';
import { articleId, fakeAnchor, fakeArticle } from '../../support/notes';

const everywhere: CorrectionScope = { kind: 'everywhere' };
const idOf = (scope: CorrectionScope, change: CorrectionChange, now = 1) => correctionOf(scope, change, now).id;

test('the same correction has one id, whenever and however it is written; another scope or word is another', () => {
  const change: CorrectionChange = { kind: 'merge', name: 'Y Hoà', into: 'Y Hoà Niê' };
  expect(idOf(everywhere, change, 1)).toBe(idOf(everywhere, { ...change, name: 'y  hòa' }, 2));
  const others = [
    idOf({ kind: 'site', host: 'bao.example' }, change),
    idOf({ kind: 'page', articleId: articleId('a') }, change),
    idOf(everywhere, { kind: 'merge', name: 'Y Hoà Niê', into: 'Y Hoà' }),
    idOf(everywhere, { kind: 'separate', text: 'Y Hoà', from: 'Y Hoà Niê' }),
    idOf(everywhere, { ...change, name: 'Y Hoa' }),
  ];
  expect(new Set([idOf(everywhere, change), ...others]).size).toBe(others.length + 1);
});

test('one sentence of one article is followed once', () => {
  const given = {
    articleId: articleId('a'),
    anchor: fakeAnchor(),
    speaker: null,
    addressee: null,
    helpers: [],
    deadline: null,
    deadlineText: null,
  };
  expect(followUpOf(given, 1).id).toBe(
    followUpOf({ ...given, anchor: fakeAnchor({ start: 900 }), speaker: 'X' }, 2).id,
  );
  expect(followUpOf(given, 1).id).not.toBe(followUpOf({ ...given, articleId: articleId('b') }, 1).id);
});

test('what a note was about follows merges and keys that hold on its page', () => {
  const about = { officials: ['Y Hoà', 'Y Hoà Niê', 'Lê An'], documents: ['nghị quyết 39'] };
  const corrections = [
    correctionOf({ kind: 'site', host: 'bao.example' }, { kind: 'merge', name: 'Y Hoà', into: 'Y Hoà Niê' }, 1),
    correctionOf(everywhere, { kind: 'key', text: 'NQ 39', was: 'nghị quyết 39', key: 'nghị quyết 39-NQ/TW' }, 1),
  ];
  const corrected = aboutCorrectedBy(corrections);
  expect(corrected(about, fakeArticle())).toEqual({
    officials: ['Y Hoà Niê', 'Lê An'],
    documents: ['nghị quyết 39-NQ/TW'],
  });
  const elsewhere = fakeArticle({ id: articleId('b'), visited: 'https://khac.example/b' });
  expect(corrected(about, elsewhere).officials).toEqual(about.officials);
});

test.each([
  [' Trần  Thị\nLụa ', 'Trần Thị Lụa'],
  ['Y Thanh Hà Niê Kđăm', 'Y Thanh Hà Niê Kđăm'],
  ["H'Yim Kđoh", "H'Yim Kđoh"],
  ['Lụa', null],
  ['bà Trần Thị Lụa', null],
  ['Trần Thị Lụa, Bí thư', null],
  ['Một Hai Ba Bốn Năm Sáu Bảy', null],
])('%j may be the name %j', (selected, name) => {
  expect(nameIn(selected)).toBe(name);
});
