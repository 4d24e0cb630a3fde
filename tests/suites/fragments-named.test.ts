// @vitest-environment happy-dom
import { findDirective, type TextDirective } from '../../core/fragments/find-directive';
import { bareOf, fragmentGround } from '../../core/fragments/ground';
import { textFragmentOf } from '../../core/fragments/text-fragment';
import type { Span } from '../../core/model/span';
import { type Projection, project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';
import { runRemade } from './remade/tally';
import { parseDirective } from './remade/text-directive';

const nested = `<div id="a">Đây là <p id="b">một cái <i id="c">cầu <span>kỳ</span></i></p> <p>lạ lùng</p> khung có
  <b id="f">nhiều thứ khác nhau</b> ở trong.</div>`;
const ambiguous = `<div>tiền1 <i>đích</i> hậu1 tiền2 <i>đích</i> hậu2 tiền1 <i>đích</i> hậu2 tiền2 <i>đích</i> hậu1</div>`;
const long = `Cuối tháng này, ${'mỗi sở, ngành, địa phương rà soát từng dự án chậm tiến độ, '.repeat(6)}báo cáo trước ngày 30`;
const table = `<table><tbody><tr><th>Tên</th><th>Số</th><th>Ngày</th></tr>
<tr><td>Đơn vị thứ nhất</td><td>12</td><td>3 tháng 6 năm 2014</td></tr>
<tr><td>Đơn vị khác</td><td>20</td><td>30 tháng 9 năm 2009</td></tr></tbody></table>`;
const again = 'lặp lặp lặp riêng lặp lặp lặp';

interface Named {
  readonly html: string;
  /** The words that are named, over line ends where blocks end; those of all of the page where absent. */
  readonly words?: string;
  /** Which copy of them, counted from 0. */
  readonly nth?: number;
  /** Parts that the link must have besides the start, and no others; `null` where there must be no link. */
  readonly parts: readonly (keyof TextDirective)[] | null;
}

const show = (html: string): Projection => {
  document.body.innerHTML = html;
  return project(textBlocks(document.body));
};

/** The span of what is named; `null` where the page has no such text. */
const spanIn = (projection: Projection, { words, nth = 0 }: Named): Span | null => {
  if (words === undefined) {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    return projection.spanOf(range);
  }
  let start = projection.text.indexOf(words);
  for (let count = 0; count < nth; count += 1) start = projection.text.indexOf(words, start + 1);
  return start < 0 ? null : { start, end: start + words.length };
};

/** Whether the link has these parts and leads to these words. */
const named = (one: Named): boolean => {
  const projection = show(one.html);
  const span = spanIn(projection, one);
  const ground = fragmentGround(projection.text);
  const fragment = span && textFragmentOf(ground, span);
  if (span === null || fragment === null) return one.parts === null;
  const directive = parseDirective(`#${fragment}`);
  const place = directive && findDirective(ground, directive);
  if (directive === null || place === null) return false;
  const parts = (['prefix', 'end', 'suffix'] as const).filter((part) => directive[part] !== null);
  const isThere = place.start === span.start && wordsAt(projection, place) === wordsAt(projection, span);
  return isThere && parts.join() === (one.parts ?? []).join();
};

const wordsAt = ({ text }: Projection, { start, end }: Span): string => bareOf(text.slice(start, end));

const oneSided = 'context stands on one side where that tells the copies apart, to keep the link short';

runRemade<Named>(
  {
    suite: 'text-fragments-polyfill, naming',
    source: 'GoogleChromeLabs/text-fragments-polyfill test/unit abc6ed4, Apache-2.0, fragment-generation-utils-test.js',
    cases: [
      { name: 'a whole sentence', html: '<p>Đây là phép thử nhỏ của việc đánh dấu.</p>', parts: [] },
      {
        name: 'from within a block to within another',
        html: nested,
        words: 'cầu kỳ\nlạ lùng\nkhung có nhiều thứ khác nhau',
        parts: ['end'],
      },
      { name: 'all of nested blocks', html: nested, parts: ['end'] },
      { name: 'a very long passage in one block', html: `<p>${long}</p>`, words: long, parts: ['end'] },
      {
        name: 'a word longer than a link should be',
        html: `<p>chữ chữ chữ d${'à'.repeat(240)}i chữ chữ chữ</p>`,
        parts: ['end'],
      },
      {
        name: 'words between line breaks',
        html: '<p>tôi v<b>ỡ</b><br>anh v<b>ỡ</b><br>chị bị v<b>ỡ</b><br>ta v<b>ỡ</b></p>',
        words: 'chị bị vỡ',
        parts: [],
      },
      {
        name: 'a prefix, where nothing stands behind',
        html: '<p>đích hậu tiền đích</p>',
        words: 'đích',
        nth: 1,
        parts: ['prefix'],
      },
      {
        name: 'a suffix, where nothing stands before',
        html: '<p>đích hậu tiền đích</p>',
        words: 'đích',
        parts: ['suffix'],
      },
      {
        name: 'blocks of the same words, one of them told',
        html: `<div>${again}</div><div>${again}</div>`,
        parts: ['end'],
      },
      {
        name: 'Japanese: blocks of the same words',
        html: `<div>${'いただきます'.repeat(3)}ご馳走様</div><div>${'いただきます'.repeat(3)}ご馳走様</div>`,
        parts: ['end'],
      },
      { name: 'a short word, first copy', html: ambiguous, words: 'đích', parts: ['prefix', 'suffix'] },
      { name: 'a short word, third copy', html: ambiguous, words: 'đích', nth: 2, parts: ['prefix', 'suffix'] },
      {
        name: 'a long passage that stands twice',
        html: `<p>Trước. ${long} Sau. Nhắc lại: ${long}</p>`,
        words: long,
        parts: ['prefix', 'end', 'suffix'],
        differs: oneSided,
      },
      {
        name: 'the same, told by what is needed',
        html: `<p>Trước. ${long} Sau. Nhắc lại: ${long}</p>`,
        words: long,
        parts: ['prefix', 'end'],
      },
      { name: 'a word of a cell', html: table, words: 'thứ nhất', parts: [] },
      { name: 'a row', html: table, words: 'Đơn vị thứ nhất\n12\n3 tháng 6 năm 2014', parts: ['end'] },
      { name: 'a sentence in quotation marks', html: '<div>"Đây là một chuỗi"</div>', parts: [] },
      { name: 'words around a picture', html: '<div>Chuỗi này có <img alt="" src="data:,"> một hình</div>', parts: [] },
      { name: 'punctuation alone', html: '<div>!.- ,][*/</div>', parts: null },
      { name: 'a form field', html: '<textarea>Không chọn được</textarea>', parts: null },
      { name: 'an entry of a form', html: '<input value="Cũng không">', parts: null },
      {
        name: 'Japanese: words in a sentence',
        html: '<div>国民は、名誉にかけ、この崇高な理想を誓う。</div>',
        words: 'この崇高な',
        parts: [],
      },
      { name: 'one word, the whole page', html: '<p>ừ</p>', parts: [] },
      { name: 'from one picture to another', html: '<div><img alt="">chữ<br><img alt=""></div>', parts: [] },
      { name: 'pictures alone', html: '<div><img alt=""><img alt=""></div>', parts: null },
    ],
    without: {
      'about walking nodes, growing search spaces and widening ranges within the polyfill': 41,
      'about running out of time': 2,
      'about fields that can be edited, frames, very deep pages and very long spaces (parts of one test)': 4,
    },
  },
  named,
);
