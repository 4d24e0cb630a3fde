import { describe, expect, it } from 'vitest';
import { ofKind } from '../../../../core/model/mention';
import { recognise } from '../../../../core/recogniser/recognise';

const read = (text: string) => recognise({ text, language: 'en', published: '2025-11-20' }).mentions;
const officials = (text: string) =>
  ofKind(read(text), 'official').map(({ span, name, positions }) => [
    text.slice(span.start, span.end),
    name,
    positions.map(({ title }) => title),
  ]);
const roles = (text: string) =>
  ofKind(read(text), 'role').map(({ span, refersTo }) => [text.slice(span.start, span.end), refersTo]);

describe('English officials', () => {
  it('split titles that "and" joins', () =>
    expect(officials('General Secretary and President To Lam opened the fair.')).toEqual([
      ['To Lam', 'To Lam', ['General Secretary', 'President']],
    ]));

  it('read titles behind the name, with "and" inside a ministry', () =>
    expect(
      officials(
        'Le Van Binh, Politburo member, Secretary of the Party Central Committee, and Minister of Culture, Sports and Tourism, spoke.',
      ),
    ).toEqual([
      [
        'Le Van Binh',
        'Le Van Binh',
        ['Politburo member', 'Secretary of the Party Central Committee', 'Minister of Culture, Sports and Tourism'],
      ],
    ]));

  it('share a title of several', () =>
    expect(officials('Former Presidents: Le Van Binh, Tran Duc An; Prime Minister Do Van Hai came.')).toEqual([
      ['Le Van Binh', 'Le Van Binh', ['Former Presidents']],
      ['Tran Duc An', 'Tran Duc An', ['Former Presidents']],
      ['Do Van Hai', 'Do Van Hai', ['Prime Minister']],
    ]));

  it('call Vietnamese people by their last syllable, foreigners by their family name, with and without marks', () =>
    expect(
      officials(
        'Prime Minister Nguyễn Xuân Bách met US Secretary of State John Smith. PM Bach thanked Smith. Bách left early.',
      ).map(([text, name]) => [text, name]),
    ).toEqual([
      ['Nguyễn Xuân Bách', 'Nguyễn Xuân Bách'],
      ['John Smith', 'John Smith'],
      ['Bach', 'Nguyễn Xuân Bách'],
      ['Smith', 'John Smith'],
      ['Bách', 'Nguyễn Xuân Bách'],
    ]));

  it('find what the title is of behind the name', () =>
    expect(officials('Deputy Director Le Hoai Phong of the Department of Health spoke.')).toEqual([
      ['Le Hoai Phong', 'Le Hoai Phong', ['Deputy Director']],
    ]));

  it.each([
    [
      'Luu Manh Hai, Director of the Customs Control and Supervision Department, spoke.',
      'Director of the Customs Control and Supervision Department',
    ],
    [
      'Tran Thi Bich, former director of the Northern Project Management Board, spoke.',
      'former director of the Northern Project Management Board',
    ],
    [
      'Le Van An, Head of the Management Board of Hi-tech Park and Industrial Zones, spoke.',
      'Head of the Management Board of Hi-tech Park and Industrial Zones',
    ],
    ['Colonel Le Van An, Head of Traffic Police Team No. 6, spoke.', 'Head of Traffic Police Team No. 6'],
    [
      "Permanent Member of the Party Central Committee's Secretariat Le Van An spoke.",
      "Permanent Member of the Party Central Committee's Secretariat",
    ],
    ['The session opened under the chair of NA Chairwoman Le Thi An.', 'NA Chairwoman'],
    [
      'Le Van An, Director of the Hanoi Department of Health, and leaders of departments came.',
      'Director of the Hanoi Department of Health',
    ],
  ])('%s', (text, title) => expect(officials(text).map(([, , titles]) => titles)).toEqual([[title]]));

  it('stand between commas behind their office', () => {
    expect(officials("The chairman of the provincial People's Committee, Hoang Van Binh, spoke.")).toEqual([
      ['Hoang Van Binh', 'Hoang Van Binh', ["chairman of the provincial People's Committee"]],
    ]);
    expect(officials('He met the Prime Minister, Le Van An, director of Sao Mai, and others.')).toEqual([]);
  });

  it('sit in the Assembly as deputies, and are nobody’s deputies', () => {
    expect(officials('Deputy Tran Thi Hoa from Dong Thap Province spoke. Hoa left early.')).toEqual([
      ['Tran Thi Hoa', 'Tran Thi Hoa', ['Deputy']],
      ['Hoa', 'Tran Thi Hoa', []],
    ]);
    expect(officials('Deputy health minister Tran Thi Hoa spoke.')).toEqual([
      ['Tran Thi Hoa', 'Tran Thi Hoa', ['Deputy health minister']],
    ]);
  });

  it('take no small word at the head of a sentence for a name', () =>
    expect(officials('President To Lam spoke. To ensure growth, more is needed.')).toHaveLength(1));

  it('leave out firms, associations and namesakes', () =>
    expect(
      officials(
        'Nguyen Van An, director of Sao Mai travel agency, met Le Ba, chairman of the Hue Tourism Association, in Ho Chi Minh City near Nguyen Trai Street.',
      ),
    ).toEqual([]));

  it('end a title where the person begins', () =>
    expect(
      officials(
        "Chairman of the Quang Ninh provincial People's Committee Pham Duc Hai and Minister of Health Ly Thi Mai agreed.",
      ).map(([text]) => text),
    ).toEqual(['Pham Duc Hai', 'Ly Thi Mai']));
});

describe('English roles', () => {
  it.each([
    ['The PM agreed.', 'PM'],
    ['The Government leader agreed.', 'Government leader'],
  ])('%s means the Prime Minister', (sentence, title) =>
    expect(roles(`Prime Minister Do Van Hai opened the fair. ${sentence}`)).toEqual([[title, 'Do Van Hai']]),
  );

  it('are no plurals, no offices as such, and never "the official"', () =>
    expect(
      roles(
        'The ministers met a minister. The official spoke at 8:00 PM. He was elected to the post of Prime Minister.',
      ),
    ).toEqual([]));

  it('name nobody where the text does not', () =>
    expect(roles('The Governor of the State Bank of Vietnam issued a paper.')).toEqual([
      ['Governor of the State Bank of Vietnam', null],
    ]));

  it('tell two lands apart', () =>
    expect(roles('Prime Minister Do Van Hai met Lao Prime Minister Sone Siphan. The Lao PM thanked Vietnam.')).toEqual([
      ['Lao PM', 'Sone Siphan'],
    ]));
});

describe('English roles of two lands', () => {
  it('tell the Vietnamese minister from the guest', () =>
    expect(
      roles(
        'Foreign Minister Le Hoai Nam met Japanese Foreign Minister Kenji Morita. Minister Morita thanked the Vietnamese minister. A spokesperson smiled.',
      ),
    ).toEqual([['Vietnamese minister', 'Le Hoai Nam']]));

  it('know the spokesperson and the permanent member again', () =>
    expect(
      roles(
        'Foreign Ministry Spokesperson Le Thi Yen spoke. Permanent Member of the Secretariat Do Van Hai came. The spokesperson stated the position. The Permanent Member of the Secretariat agreed.',
      ),
    ).toEqual([
      ['spokesperson', 'Le Thi Yen'],
      ['Permanent Member of the Secretariat', 'Do Van Hai'],
    ]));
});
