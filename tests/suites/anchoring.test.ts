// @vitest-environment happy-dom
import { describe as describePassage } from '../../core/anchoring/describe';
import { locate } from '../../core/anchoring/locate';
import type { Anchor } from '../../core/model/anchor';
import { project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';
import { fakeAnchor } from '../support/notes';
import { runRemade } from './remade/tally';

/** An anchor of which only this is known: others keep no more, and so does an imported note. */
const bareAnchor = (exact: string, prefix = '', suffix = ''): Anchor =>
  fakeAnchor({ exact, prefix, suffix, start: 0, end: exact.length, block: 0, fingerprint: '' });

const wordsAt = (text: string, anchor: Anchor): string | null => {
  const place = locate(text, anchor);
  return place.kind === 'lost' ? null : text.slice(place.span.start, place.span.end);
};
const placeOf = (text: string, anchor: Anchor): number | null => {
  const place = locate(text, anchor);
  return place.kind === 'lost' ? null : place.span.start;
};
const scoreOf = (text: string, anchor: Anchor): number => locate(text, anchor).score;
const falls = (scores: readonly number[]): boolean =>
  scores.every((score, index) => index === 0 || score < (scores[index - 1] ?? 0));

const morning =
  'Nhiều năm về sau, khi đứng trước hội trường đầy người, ông chủ tịch già vẫn nhớ buổi chiều xa xôi mà cha ông đưa ông đi xem con đập';
const times =
  'Đó là lúc thuận lợi nhất, đó là lúc gay go nhất, đó là lúc phải khéo, đó là lúc phải liều, ta có mọi thứ trước mặt, ta chẳng có gì trước mặt, ai cũng đi thẳng lên dốc, ai cũng đi ngược xuống chân dốc.';

interface Check {
  readonly holds: () => boolean;
}
const honest = 'a quote of few words that is only like the text, with nothing known around it, is reported lost';

const changed = 'a quote of a few words with all that is known around it changed is reported lost';

const contexts: readonly (readonly [name: string, anchor: Anchor, expected: string])[] = [
  ['prefix as it stands, first copy', bareAnchor('trước mặt', 'ta có mọi thứ '), 'trước mặt, ta chẳng'],
  ['prefix as it stands, second copy', bareAnchor('trước mặt', 'ta chẳng có gì '), 'trước mặt, ai cũng'],
  ['prefix that was edited, first copy', bareAnchor('trước mặt', 'ta có đủ mọi thứ '), 'trước mặt, ta chẳng'],
  ['prefix that was edited, second copy', bareAnchor('trước mặt', 'ta chẳng còn gì '), 'trước mặt, ai cũng'],
  ['suffix as it stands, first copy', bareAnchor('đó là lúc', '', ' gay go nhất'), 'đó là lúc gay go'],
  ['suffix as it stands, second copy', bareAnchor('đó là lúc', '', ' phải liều'), 'đó là lúc phải liều'],
  ['suffix that was edited, first copy', bareAnchor('đó là lúc', '', ' gay gắt nhất'), 'đó là lúc gay go'],
  ['suffix that was edited, second copy', bareAnchor('đó là lúc', '', ' phải rất liều'), 'đó là lúc phải liều'],
];

const prefixed = (prefix: string) => bareAnchor(', khi đứng trước hội trường', prefix);
const suffixed = (suffix: string) => bareAnchor('Nhiều năm về sau', '', suffix);

runRemade<Check>(
  {
    suite: 'Hypothesis match-quote',
    source: 'hypothesis/client src/annotator/anchoring/test/match-quote-test.js 87c5c69, BSD-2-Clause',
    cases: [
      { name: 'finds the very words', holds: () => wordsAt(morning, bareAnchor('xem con đập')) === 'xem con đập' },
      {
        name: 'finds the likeliest words where the very ones are not there',
        holds: () => wordsAt(morning, bareAnchor('Vài năm về sau')) === 'Nhiều năm về sau',
        differs: honest,
      },
      {
        name: 'scores fall with the likeness of the quote',
        holds: () =>
          falls(
            ['Nhiều năm về sau', 'Nhiều năm về sao', 'Vài năm về sao', 'Vài ngày về sao'].map((quote) =>
              scoreOf(morning, bareAnchor(quote, '', ', khi đứng trước hội trường đầy người')),
            ),
          ),
      },
      {
        name: 'scores fall with the likeness of the prefix',
        holds: () =>
          falls(
            ['Nhiều năm về sau', 'Nhiều năm về sao', 'Vài năm về sao', 'Vài ngày về sao'].map((prefix) =>
              scoreOf(morning, prefixed(prefix)),
            ),
          ),
      },
      {
        name: 'scores fall with the likeness of the suffix',
        holds: () =>
          falls(
            [
              ', khi đứng trước hội trường',
              ', khi ngồi trước hội trường',
              ', khi ngồi trước sân trường',
              ', lúc ngồi trước sân trường',
            ].map((suffix) => scoreOf(morning, suffixed(suffix))),
          ),
      },
      { name: 'another text is lost', holds: () => wordsAt(times, bareAnchor(morning)) === null },
      { name: 'nothing is found in an empty text', holds: () => wordsAt('', bareAnchor('đập')) === null },
      ...contexts.map(([name, anchor, expected]) => ({
        name: `the copy whose context fits: ${name}`,
        holds: () => placeOf(times, anchor) === times.indexOf(expected),
      })),
      {
        name: 'of equal copies the one nearest to the old place',
        holds: () => {
          const second = times.lastIndexOf('trước mặt');
          const anchor = { ...bareAnchor('trước mặt'), start: second, end: second + 'trước mặt'.length };
          return placeOf(times, anchor) === second;
        },
      },
      {
        name: 'a prefix longer than what stands before',
        holds: () => wordsAt(morning, bareAnchor('năm về sau', 'Ngày ấy từng kể là nhiều ')) === 'năm về sau',
        differs: changed,
      },
      {
        name: 'a suffix where the text ends',
        holds: () => wordsAt('Vài chữ của một văn bản', bareAnchor('văn bản', '', ' đã mất')) === 'văn bản',
        differs: changed,
      },
    ],
    without: { 'an empty quote (no passage is empty)': 1 },
  },
  ({ holds }) => holds(),
);

interface Passage {
  readonly html: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** What stands before the place that is meant; `null` where nothing is to be found. */
  readonly before: string | null;
}
const plain = '<p><b>sông dài biển rộng trời cao mây mây</b></p>';
const textOf = (html: string): string => {
  document.body.innerHTML = html;
  return project(textBlocks(document.body)).text;
};
const found = ({ html, exact, prefix = '', suffix = '', before }: Passage): boolean => {
  const text = textOf(html);
  const start = placeOf(text, bareAnchor(exact, prefix, suffix));
  return before === null ? start === null : start !== null && text.slice(0, start) === before;
};
const halfWord = 'context of less than a word tells nothing, so two equal places stay ambiguous';

runRemade<Passage>(
  {
    suite: 'Apache Annotator text quote, match',
    source: 'apache/incubator-annotator packages/dom/test/text-quote/match-cases.ts 0177c9c, Apache-2.0',
    cases: [
      { name: 'words in the middle', html: plain, exact: 'rộng trời c', before: 'sông dài biển ' },
      { name: 'the first letters', html: plain, exact: 'sông dài', before: '' },
      { name: 'the last letters', html: plain, exact: 'mây mây', before: 'sông dài biển rộng trời cao ' },
      {
        name: 'over elements',
        html: '<p><b>sông <i>dài</i> biển <u>rộng</u> trời</b></p>',
        exact: 'biển rộ',
        before: 'sông dài ',
      },
      {
        name: 'all of an element',
        html: '<p><b>sông <i>dài biển</i> rộng trời</b></p>',
        exact: 'dài biển',
        before: 'sông ',
      },
      { name: 'words that are not there', html: plain, exact: 'chén thánh', before: null },
      {
        name: 'with a prefix',
        html: plain,
        exact: 'mây',
        prefix: 'o ',
        before: 'sông dài biển rộng trời cao ',
        differs: halfWord,
      },
      { name: 'with a suffix', html: plain, exact: 'mây', suffix: ' mây', before: 'sông dài biển rộng trời cao ' },
      {
        name: 'with prefix and suffix',
        html: plain,
        exact: 'mây',
        prefix: 'mây ',
        before: 'sông dài biển rộng trời cao mây ',
      },
      { name: 'with empty context', html: plain, exact: 'rộng trời', prefix: '', suffix: '', before: 'sông dài biển ' },
      {
        name: 'with a prefix that is not there',
        html: plain,
        exact: 'biển rộng trời',
        prefix: 'suối ',
        before: null,
      },
      {
        name: 'with a suffix that is not there',
        html: plain,
        exact: 'biển rộng trời',
        suffix: ' thấp',
        before: null,
      },
      {
        name: 'with a suffix but for its space',
        html: plain,
        exact: 'biển rộng trời',
        suffix: 'cao',
        before: null,
      },
    ],
    without: {
      'that ask for every match (ours is one place)': 3,
      'of an empty quote (no passage is empty)': 5,
      'of the title of the page (no text of the page)': 1,
    },
  },
  found,
);

interface Described {
  readonly html: string;
  readonly exact: string;
  /** Which copy is described, counted from 0. */
  readonly nth: number;
}

runRemade<Described>(
  {
    suite: 'Apache Annotator text quote, describe',
    source: 'apache/incubator-annotator packages/dom/test/text-quote/describe-cases.ts 0177c9c, Apache-2.0',
    cases: [
      { name: 'words that stand once', html: plain, exact: 'rộng trời', nth: 0 },
      { name: 'told by what stands before', html: '<p>Ghi chép hay không ghi chép.</p>', exact: 'ghi', nth: 0 },
      { name: 'told by what stands behind', html: '<p>Ghi chép hay không ghi chép.</p>', exact: 'chép', nth: 0 },
      { name: 'at the start of the text', html: '<p>ghi chép hay là ghi chép.</p>', exact: 'ghi', nth: 0 },
      { name: 'at the end of the text', html: '<p>Ghi chép hay không ghi chép</p>', exact: 'chép', nth: 1 },
      { name: 'among copies that overlap', html: '<p>la la la la la la la la la la</p>', exact: 'la la la', nth: 4 },
      { name: 'over elements', html: '<p>Ghi chép hay <i>không</i> để <u>ghi</u> chép</p>', exact: 'ghi chép', nth: 0 },
    ],
    without: { 'of an empty quote (no passage is empty)': 1 },
  },
  ({ html, exact, nth }) => {
    const text = textOf(html);
    let start = text.indexOf(exact);
    for (let count = 0; count < nth; count += 1) start = text.indexOf(exact, start + 1);
    const span = { start, end: start + exact.length };
    return placeOf(text, describePassage({ text, span, projection: 1, scope: 'page' })) === start;
  },
);
