import { describe, expect, it } from 'vitest';
import { exampleReading, exampleText } from '../../../components/common/example.fixture';
import { documentsOf, peopleOf, personOf } from '../../../components/mention/groups';
import type { OfficialMention, Reading } from '../../../core/model/mention';

const official = (start: number, titles: readonly string[]): OfficialMention => ({
  kind: 'official',
  span: { start, end: start + 4 },
  rule: 'r',
  name: 'Lê An',
  others: [],
  positions: titles.map((title) => ({ title, span: { start: 0, end: 1 }, status: 'holds' })),
});
const reading = (...mentions: Reading['mentions']): Reading => ({ mentions, relations: [], repeats: [] });

describe('people', () => {
  it('are named once, in the order of the article', () => {
    expect(peopleOf(exampleReading).map((person) => person.name)).toEqual([
      'Nguyễn Thị Tuyết Mai',
      'Công Tằng Tôn Nữ Bảo Quốc',
      'Trần Đăng Khoa',
    ]);
  });

  it('are meant by name and by role, in reading order', () => {
    const { mentions, instructions } = personOf(exampleReading, 'Nguyễn Thị Tuyết Mai');
    expect(mentions.map((mention) => mention.kind)).toEqual(['official', 'role', 'official']);
    expect(instructions).toHaveLength(2);
  });

  it('have each post once, the fullest form of it', () => {
    const person = personOf(
      reading(official(0, ['Bí thư', 'Ủy viên']), official(9, ['bí thư Thành ủy', 'ủy viên'])),
      'Lê An',
    );
    expect(person.posts.map((post) => post.title)).toEqual(['Ủy viên', 'bí thư Thành ủy']);
  });
});

describe('documents', () => {
  it('are one by their key, under the fullest name with all that is known', () => {
    const [first, second, ...others] = documentsOf(exampleReading, exampleText);
    expect(others).toMatchObject([{ key: 'nghị quyết 39', complete: false }]);
    expect(first).toMatchObject({
      key: 'chỉ thị 17-CT/TU',
      name: 'Chỉ thị số 17-CT/TU ngày 3/10/2023 của Thành ủy',
      date: '2023-10-03',
      clauses: ['khoản 2 Điều 6'],
    });
    expect(first?.mentions).toHaveLength(3);
    expect(second?.impliedIssuer).toBe('Ủy ban nhân dân');
  });

  it('without a key are one only where they are written alike', () => {
    const text = 'Nghị quyết 18, nghị quyết 18, Nghị quyết 19';
    const open = exampleReading.mentions.find((mention) => mention.kind === 'directive');
    if (open?.kind !== 'directive') throw new Error('no document');
    const at = (start: number) => ({ ...open, key: null, candidates: ['a', 'b'], span: { start, end: start + 13 } });
    expect(documentsOf(reading(at(0), at(15), at(30)), text).map((cited) => cited.mentions.length)).toEqual([2, 1]);
  });
});
