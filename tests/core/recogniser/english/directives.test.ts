import english from 'virtual:lexicon/en/documents';
import vietnamese from 'virtual:lexicon/vi/documents';
import { describe, expect, it } from 'vitest';
import { directiveLayer } from '../../../../core/recogniser/directives';
import { englishDirectives } from '../../../../core/recogniser/directives/english/grammar';
import { vietnameseDirectives } from '../../../../core/recogniser/directives/vietnamese/grammar';
import { prepare } from '../../../../core/recogniser/document';
import { sentencesOf, tokensOf } from '../../../../core/recogniser/english/cutting';
import { bracketed, exampleLines } from '../directives/bracketed';

const layer = directiveLayer(english, englishDirectives);
const ownLayer = directiveLayer(vietnamese, vietnameseDirectives);
const read = (text: string) => layer(prepare({ text, language: 'en', published: null }, { sentencesOf, tokensOf }));
const readOwn = (text: string) => ownLayer(prepare({ text, language: 'vi', published: null }));

describe('English examples of directive documents', () => {
  it.each(exampleLines('en', 'found.txt'))('%s', (_, line) => {
    const text = line.replace(/[[\]]/g, '');
    expect(bracketed(text, read(text).mentions)).toBe(line);
  });
  it.each(exampleLines('en', 'not.txt'))('%s', (_, line) => expect(bracketed(line, read(line).mentions)).toBe(line));
});

describe('English keys', () => {
  it.each([
    ['Decision 339/QD-TTg', 'Quyết định 339/QĐ-TTg'],
    ['Resolution No. 57-NQ/TW', 'Nghị quyết số 57-NQ/TW'],
    ['Decree No. 30/2020/ND-CP', 'Nghị định 30/2020/NĐ-CP'],
    ['Resolution 68 of the Politburo', 'Nghị quyết 68 của Bộ Chính trị'],
    ['the 2024 Land Law', 'Luật Đất đai năm 2024'],
    ['the 2015 Penal Code', 'Bộ luật Hình sự năm 2015'],
    ['the resolution of the 13th National Party Congress', 'Nghị quyết Đại hội XIII của Đảng'],
    [
      'Resolution of the 4th plenum of the 12th Party Central Committee',
      'Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII',
    ],
  ])('%s is the document that is called %s at home', (abroad, home) => {
    const [own] = readOwn(`Thực hiện ${home}.`).mentions;
    expect(own?.key).toEqual(expect.any(String));
    expect(read(`They implement ${abroad}.`).mentions.map(({ key }) => key)).toEqual([own?.key]);
  });

  it('tell issuer and day where the sentence does', () => {
    expect(read("They discussed the Politburo's Resolution 68.").mentions[0]).toMatchObject({ issuer: 'Politburo' });
    expect(
      read('The Governor of the State Bank of Vietnam issued Document No. 541 / NHNN-TD on credit.').mentions[0],
    ).toMatchObject({ issuer: 'Governor of the State Bank of Vietnam', number: '541 / NHNN-TD' });
    expect(read('Directive No. 26/CT-TTg of June 6, 2017 is in force.').mentions[0]).toMatchObject({
      date: '2017-06-06',
      impliedIssuer: 'Prime Minister',
    });
  });

  it('state what replaces what, and what an anaphor means', () => {
    const { relations } = read('Decree 15/2018/ND-CP replaces Decree 38/2012/ND-CP. This Decree has 13 chapters.');
    expect(relations).toMatchObject([
      { kind: 'replaces', subject: 'Nghị định 15/2018/NĐ-CP', object: 'Nghị định 38/2012/NĐ-CP' },
      { kind: 'anaphor', object: 'Nghị định 15/2018/NĐ-CP' },
    ]);
  });
});
