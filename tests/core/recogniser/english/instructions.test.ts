import { describe, expect, it } from 'vitest';
import { ofKind } from '../../../../core/model/mention';
import { recognise } from '../../../../core/recogniser/recognise';

const opening = 'Headline of the day\nPrime Minister Do Van Hai chaired a meeting. ';
const read = (text: string) =>
  ofKind(recognise({ text: opening + text, language: 'en', published: '2025-11-20' }).mentions, 'instruction').map(
    ({ span, speaker, addressee, trigger, deadline }) => ({
      text: (opening + text).slice(span.start, span.end),
      speaker,
      addressee,
      trigger,
      deadline,
    }),
  );

describe('English instructions', () => {
  it.each([
    [
      'He asked the Ministry of Finance to review the plan before December 15.',
      'Ministry of Finance',
      'asked',
      '2025-12-15',
    ],
    ['The PM requested that ministries report weekly.', 'ministries', 'requested', null],
    ['He called on localities to act by the fourth quarter of this year.', 'localities', 'called on', '2025-Q4'],
    ['The PM underscored the need to improve institutions.', null, 'underscored', null],
    ['He urged swift completion of the draft.', null, 'urged', null],
    ['The Ministry of Health must be ready, Hai said.', 'Ministry of Health', 'must', null],
    ['He praised the city, asking agencies to go on.', 'agencies', 'asking', null],
    ['He directed the commune to evacuate 120 households.', 'commune', 'directed', null],
    [
      'Accordingly, the Department of Justice is tasked with watching the work, he said.',
      'Department of Justice',
      'is tasked with',
      null,
    ],
    ['He also advised residents to wear masks.', 'residents', 'advised', null],
  ])('%s', (text, addressee, trigger, deadline) =>
    expect(read(text)).toEqual([{ text, speaker: 'Do Van Hai', addressee, trigger, deadline }]),
  );

  it("are a body's whose name goes on behind its first words", () =>
    expect(
      read('The General Department of Vietnam Customs requests local departments to check certificates.')[0],
    ).toMatchObject({
      speaker: 'General Department of Vietnam Customs',
      trigger: 'requests',
    }));

  it('are none of the object of an aside', () =>
    expect(read('Lawyer Tran Van Tai, defending Hai, asked the court to consider it.')).toEqual([]));

  it('go on where a duty follows', () =>
    expect(
      read(
        'He asked ministries to cut red tape. The Ministry of Justice must draft a decree. Reports should be sent weekly.',
      ).map(({ speaker, addressee }) => [speaker, addressee]),
    ).toEqual([
      ['Do Van Hai', 'ministries'],
      ['Do Van Hai', 'Ministry of Justice'],
      ['Do Van Hai', null],
    ]));

  it('report that somebody has been told', () =>
    expect(read('The health ministry has been ordered to finish the draft.')[0]).toMatchObject({
      addressee: 'health ministry',
      trigger: 'been ordered to',
    }));

  it.each([
    'He thanked the people for their support and hoped that they would go on.',
    'He said growth reached 8 per cent.',
    'He stressed the principle that health comes first.',
    'The association asked the authorities to cut taxes.',
    'Experts said the law should be changed.',
    'He asked about the causes of the flood.',
    'He told the meeting that exports grew.',
    'The plan meets national demands of the new era.',
    'The two sides agreed to hold talks.',
    'Deputy Tran Thi Hoa suggested that the Government cut fees.',
  ])('are not: %s', (text) => expect(read(text)).toEqual([]));
});
