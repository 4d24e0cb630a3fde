import { describe, expect, test } from 'vitest';
import { everything, find, type Query } from '../../../core/review/query';
import { shelve } from '../../../core/review/shelf';
import { articleId } from '../../support/notes';
import { hanoi, ministry, note, shelfOf } from './shelf';

const found = (shelf: ReturnType<typeof shelfOf>, query: Partial<Query>): readonly string[] =>
  find(shelf, { ...everything, ...query }).map((entry) => entry.annotation.id);

describe('searching', () => {
  const shelf = shelfOf(
    note('quote', { exact: 'Phó Bí thư Thường trực Nguyễn Thị Tuyến yêu cầu' }),
    note('nfd', { exact: 'bà Tuyến phát biểu'.normalize('NFD') }),
    note('note', { note: 'Xem lại hoà giải ở cơ sở' }),
    note('tag', { tags: ['Đất đai'] }),
    note('title', { articleId: ministry.id }),
    note('about', { about: { officials: ['Trần Văn Sáu'], documents: ['chỉ thị 05-CT/TW'] } }),
  );

  test.each<[string, readonly string[]]>([
    ['tuyen', ['quote', 'nfd']],
    ['TUYEN', ['quote', 'nfd']],
    ['Tuyến', ['quote', 'nfd']],
    ['Tuyến'.normalize('NFD'), ['quote', 'nfd']],
    ['tuyền', []],
    ['nguyen tuyen', ['quote']],
    ['tuyen nguyen', ['quote']],
    ['tuyen gao', []],
    ['hòa giải', ['note']],
    ['hoà giải', ['note']],
    ['dat dai', ['tag']],
    ['ĐẤT', ['tag']],
    ['lua gao', ['title']],
    ['bo.example', ['title']],
    ['van sau', ['about']],
    ['05-ct/tw', ['about']],
    ['05–CT/TW', ['about']],
    ['"thường trực nguyễn"', ['quote']],
    ['"truc thuong"', []],
    ['"thuong truc', ['quote']],
    ['   ', ['quote', 'nfd', 'note', 'tag', 'title', 'about']],
    ['""', ['quote', 'nfd', 'note', 'tag', 'title', 'about']],
    ['.*', []],
  ])('%j', (query, ids) => {
    expect(found(shelf, { query })).toEqual(ids);
  });

  test('words are not looked for across the ends of two fields', () => {
    expect(found(shelfOf(note('one', { exact: 'đất', note: 'đai' })), { query: '"dat dai"' })).toEqual([]);
  });
});

describe('filtering', () => {
  const shelf = shelfOf(
    note('one', { colour: 'pink', note: 'x', tags: ['Kiểm điểm'], about: { officials: ['A B'], documents: [] } }),
    note('two', { articleId: ministry.id, note: '  ', about: { officials: [], documents: ['luật đất đai'] } }),
  );

  test.each<[Partial<Query>, readonly string[]]>([
    [{}, ['one', 'two']],
    [{ colour: 'pink' }, ['one']],
    [{ noted: 'yes' }, ['one']],
    [{ noted: 'no' }, ['two']],
    [{ tag: '#kiểm điểm' }, ['one']],
    [{ tag: 'kiem diem' }, []],
    [{ outlet: 'Báo Ven Sông' }, ['one']],
    [{ outlet: 'bo.example' }, ['two']],
    [{ official: 'A B' }, ['one']],
    [{ document: 'luật đất đai'.normalize('NFD') }, ['two']],
    [{ article: hanoi.id }, ['one']],
    [{ article: articleId('nowhere') }, []],
    [{ colour: 'pink', noted: 'no' }, []],
    [{ query: 'lua', document: 'luật đất đai' }, ['two']],
  ])('%j', (query, ids) => {
    expect(found(shelf, query)).toEqual(ids);
  });
});

describe('the shelf', () => {
  test('an annotation whose article is missing is left out', () => {
    expect(shelve({ articles: [], items: [], annotations: [note('one', {})] }).entries).toEqual([]);
  });

  test('what did not change is taken over, what did is read again', () => {
    const [one, two] = [note('one', { note: 'cũ', revision: 1 }), note('two', { note: 'cũ', revision: 1 })];
    const before = shelfOf(one, two);
    // The same revision with other words can't be; it shows that the entry was not folded again.
    const contents = {
      articles: [hanoi],
      items: [],
      annotations: [
        { ...one, note: 'x' },
        { ...two, note: 'mới', revision: 2 },
      ],
    };
    const after = shelve(contents, before);
    expect(after.entries.map((entry) => entry.bare.includes('cu'))).toEqual([true, false]);
    const retold = {
      articles: [{ ...hanoi, lastSeen: hanoi.lastSeen + 1 }],
      items: [],
      annotations: [{ ...one, note: 'x' }],
    };
    expect(shelve(retold, before).entries[0]?.bare).toContain('x');
  });
});
