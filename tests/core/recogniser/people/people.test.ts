import { describe, expect, it } from 'vitest';
import { ofKind } from '../../../../core/model/mention';
import { recognise } from '../../../../core/recogniser/recognise';

const read = (text: string) => recognise({ text, language: 'vi', published: null }).mentions;
const officials = (text: string) => ofKind(read(text), 'official');
const roles = (text: string) => ofKind(read(text), 'role').map(({ title, refersTo }) => [title, refersTo]);
const statuses = (text: string) =>
  officials(text).flatMap(({ positions }) => positions.map(({ title, status }) => [title, status]));

describe('whether an office is held', () => {
  it('holds what stands with the name', () => {
    expect(statuses('Bí thư Tỉnh ủy Hà Nam Trần Văn Bình phát biểu.')).toEqual([['Bí thư Tỉnh ủy Hà Nam', 'holds']]);
  });

  it('held what is said with nguyên or cựu', () => {
    expect(statuses('Ông Trần Văn Bình, nguyên Bí thư Tỉnh ủy, dự.')).toEqual([['nguyên Bí thư Tỉnh ủy', 'held']]);
  });

  it('is appointed where the sentence elects', () => {
    expect(statuses('Ông Trần Văn Bình được bầu giữ chức Chủ tịch UBND tỉnh Hà Nam.')).toEqual([
      ['Chủ tịch UBND tỉnh Hà Nam', 'appointed'],
    ]);
  });

  it('is kept apart where the person leaves it or is only proposed', () => {
    const [left] = officials('Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Trần Văn Bình.');
    expect(left?.positions).toEqual([]);
    expect(left?.others?.map(({ title, status }) => [title, status])).toEqual([['Bộ trưởng Bộ Y tế', 'removed']]);
  });
});

describe('an office not held yet', () => {
  const proposedTo = (text: string) =>
    officials(text).map(({ name, positions, others }) => [
      name,
      positions.map(({ title }) => title),
      others?.map(({ title, status }) => [title, status]) ?? [],
    ]);

  it('makes an official of who is nominated, and is told apart', () => {
    expect(proposedTo('Tổng thống Mỹ đã chọn ông Pete Dupontel làm Bộ trưởng Quốc phòng.')).toEqual([
      ['Pete Dupontel', [], [['Bộ trưởng Quốc phòng', 'proposed']]],
    ]);
  });

  it('makes none of who only hopes for it', () => {
    expect(proposedTo('Nếu bà Jane Dupontel đắc cử tổng thống, thuế sẽ giảm.')).toEqual([]);
  });

  it('is given where the proposal was followed', () => {
    expect(
      proposedTo('Theo đề nghị của Thủ tướng, Quốc hội bổ nhiệm ông Trần Văn Bình làm Bộ trưởng Bộ Y tế.'),
    ).toEqual([['Trần Văn Bình', ['Bộ trưởng Bộ Y tế'], []]]);
  });
});

describe('short names', () => {
  const short = (text: string) => officials(text).map(({ span, name }) => [text.slice(span.start, span.end), name]);

  it('mean the person last named in full', () => {
    const text =
      'Chủ tịch UBND huyện Ba Vì Trần Văn Dũng báo cáo. Ông Dũng nêu ba việc.\nGiám đốc Sở Nội vụ Lê Tiến Dũng trả lời. Theo ông Dũng, đã xong.';
    expect(short(text).map(([, name]) => name)).toEqual([
      'Trần Văn Dũng',
      'Trần Văn Dũng',
      'Lê Tiến Dũng',
      'Lê Tiến Dũng',
    ]);
  });

  it('keep ông and bà apart', () => {
    const text =
      'Bí thư Huyện ủy Ba Vì Lê Văn Minh và Chủ tịch UBND huyện Ba Vì Phạm Thị Minh cùng dự. Ông Minh phát biểu trước, bà Minh phát biểu sau.';
    expect(short(text).slice(2)).toEqual([
      ['Minh', 'Lê Văn Minh'],
      ['Minh', 'Phạm Thị Minh'],
    ]);
  });

  it('tell a son from his father of the same name', () => {
    const both =
      'Tổng thống Jean Dupontel bênh con trai. Bộ trưởng Tư pháp Jean Dupontel Jr. từ chức. Ông Dupontel khen ông Dupontel Jr. hết lời.';
    expect(short(both).map(([, name]) => name)).toEqual([
      'Jean Dupontel',
      'Jean Dupontel Jr.',
      'Jean Dupontel',
      'Jean Dupontel Jr.',
    ]);
    const alone = 'Tổng thống Jean Dupontel Jr. phát biểu. Ông Dupontel cảm ơn, ông Dupontel Jr. về nước.';
    expect(new Set(short(alone).map(([, name]) => name))).toEqual(new Set(['Jean Dupontel Jr.']));
  });

  it('tell the deputy of a namesake from whom they are deputy to', () => {
    const text =
      'Chủ tịch UBND tỉnh Lê Văn Thắng dự. Phó Chủ tịch UBND tỉnh Trần Đức Thắng báo cáo. Chủ tịch Thắng kết luận, Phó Chủ tịch Thắng cảm ơn.';
    expect(short(text).slice(2)).toEqual([
      ['Thắng', 'Lê Văn Thắng'],
      ['Thắng', 'Trần Đức Thắng'],
    ]);
  });

  it('mean the holder of the office within a foreign family', () => {
    const text = 'Bà Helen Dupontel đi cùng. Tổng thống Jean Dupontel phát biểu. Ông Dupontel cảm ơn.';
    expect(short(text).at(-1)).toEqual(['Dupontel', 'Jean Dupontel']);
  });

  it('begin with the family name where no surname of ours begins the full form', () => {
    const text = 'Chủ tịch nước Quách Vĩnh Cường và Chủ tịch Tập Quý An hội đàm. Ông Tập đến Hà Nội hôm qua.';
    expect(short(text).at(-1)).toEqual(['Tập', 'Tập Quý An']);
  });

  it('mean one person in two orders and with a slip of the pen', () => {
    const turned = 'Thủ tướng Nhật Bản Sanzo Abeda đến. Thủ tướng Nhật Bản Abeda Sanzo phát biểu.';
    expect(short(turned).map(([, name]) => name)).toEqual(['Sanzo Abeda', 'Sanzo Abeda']);
    const slip = 'Thủ tướng Nga Mikhail Dostinski đến. Thủ tướng Nga Mikhail Dotsinski phát biểu.';
    expect(new Set(short(slip).map(([, name]) => name)).size).toBe(1);
  });

  it('are left to the fuller form where another has only initials', () => {
    const text = 'Tổng thống Nga V.Dostinski đến. Tổng thống Nga Victor Dostinski phát biểu. Ông Dostinski cảm ơn.';
    expect(short(text).at(-1)).toEqual(['Dostinski', 'Victor Dostinski']);
  });

  it('keep the small word before a family name', () => {
    const text = 'Tổng thống Omar al-Dupontel đến. Ông al-Dupontel phát biểu.';
    expect(short(text).at(-1)).toEqual(['al-Dupontel', 'Omar al-Dupontel']);
  });

  it('mean nobody who has an office of his own', () => {
    const text = 'Thủ tướng Trung Quốc Lý Khắc An đến. Bộ trưởng Ngoại giao Trung Quốc Lý An tháp tùng.';
    expect(short(text).map(([, name]) => name)).toEqual(['Lý Khắc An', 'Lý An']);
  });
});

describe('names of two syllables behind an office', () => {
  const named = (text: string) =>
    officials(text).map(({ name, positions }) => [name, positions.map(({ title }) => title)]);

  it.each([
    ['Bộ trưởng Bộ Công an Trần Nghị', 'Bộ trưởng Bộ Công an'],
    ['Bộ trưởng Quốc phòng Trần Nghị', 'Bộ trưởng Quốc phòng'],
    ['Giám đốc Sở Y tế Trần Nghị', 'Giám đốc Sở Y tế'],
    ['Trưởng Ban Nội chính Trung ương Trần Nghị', 'Trưởng Ban Nội chính Trung ương'],
    ['Viện trưởng Viện KSND tối cao Trần Nghị', 'Viện trưởng Viện KSND tối cao'],
  ])('are no place: %s', (words, title) => {
    expect(named(`${words} phát biểu.`)).toEqual([['Trần Nghị', [title]]]);
  });

  it('are one behind a word for a place', () => {
    expect(named('Chủ tịch UBND xã Phan Thanh phát biểu.')).toEqual([]);
  });
});

describe('firms and towns', () => {
  it('are no people', () => {
    expect(officials('Ông Trần Văn Bình, Chủ tịch Tập đoàn Hoa Mai, cho biết doanh thu tăng.')).toEqual([]);
    expect(officials('Xe đi theo Đường Võ Nguyên Giáp đến phường Đức Xuân.')).toEqual([]);
  });
});

describe('roles', () => {
  it('never mean a former holder', () => {
    expect(roles('Nguyên Bí thư Tỉnh ủy Trần Văn Bình dự. Bí thư Tỉnh ủy yêu cầu rà soát.')).toEqual([
      ['Bí thư Tỉnh ủy', null],
    ]);
  });

  it('tell levels apart', () => {
    expect(roles('Chủ tịch UBND xã Tân Hòa Trần Văn Bình dự. Chủ tịch UBND tỉnh yêu cầu rà soát.')).toEqual([
      ['Chủ tịch UBND tỉnh', null],
    ]);
  });

  it('mean the office as such where the law speaks, several hold it, or a board lists it', () => {
    expect(roles('Chỉ Bộ trưởng Bộ Y tế có thẩm quyền quyết định.')).toEqual([]);
    expect(roles('Cuộc gặp Bộ trưởng Quốc phòng Lào-Campuchia diễn ra hôm qua.')).toEqual([]);
    expect(roles('Ban gồm: Phó Chủ tịch UBND tỉnh làm Trưởng ban và đại diện các sở.')).toEqual([]);
  });

  it('are read in small letters where a place tells them and they act', () => {
    expect(roles('Theo chủ tịch UBND xã Tân Hòa, việc đã xong.')).toEqual([['chủ tịch UBND xã Tân Hòa', null]]);
    expect(roles('Bắt cựu trưởng phòng Cảnh sát kinh tế Công an tỉnh Hà Nam.')).toEqual([
      ['cựu trưởng phòng Cảnh sát kinh tế Công an tỉnh Hà Nam', null],
    ]);
  });

  it('take a ministry in both its writings for one', () => {
    expect(roles('Bộ trưởng Công Thương Trần Văn Bình trả lời. Bộ trưởng Bộ Công Thương yêu cầu báo cáo.')).toEqual([
      ['Bộ trưởng Bộ Công Thương', 'Trần Văn Bình'],
    ]);
  });

  it('are not what a document was issued by', () => {
    expect(roles('Quyết định số 1232/QĐ-TTg của Thủ tướng Chính phủ có hiệu lực.')).toEqual([]);
  });
});

describe('why something is marked', () => {
  it('names the rule and the entry', () => {
    expect(officials('Đồng chí Trần Văn Bình phát biểu.').map(({ rule }) => rule)).toEqual(['comrade:đồng chí']);
  });
});
