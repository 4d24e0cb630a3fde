// @vitest-environment happy-dom
import { findDirective } from '../../core/fragments/find-directive';
import { bareOf, fragmentGround } from '../../core/fragments/ground';
import type { Span } from '../../core/model/span';
import { type Projection, project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';
import { runRemade } from './remade/tally';
import { parseDirective } from './remade/text-directive';

const source = 'GoogleChromeLabs/text-fragments-polyfill test/unit abc6ed4, Apache-2.0';

/** In the manner of the original's pages: nested blocks, inline elements, hidden words, words that stand again and again. */
const layout = `<div id="root">Đây là <b style="display: none">khó</b> thử.<div>
  <p id="first">Là mục đầu.</p><p>Một mục khác.</p> này <p>Và <a href="#">một</a> <sup><a href="#">khác</a> </sup> .</p></div></div>`;
const ambiguous = `<div>tiền1 <i>đích</i> hậu1 tiền2 <i>đích</i> hậu2 tiền1 <i>đích</i> hậu2 tiền2 <i>đích</i> hậu1
  <div>đầu đầu cuối hậu</div></div>`;
const punctuated = `<div><span>trước. mở_đầu giữa1 kết_thúc sau</span> <span>trước mở_đầu giữa2 kết_thúc sau</span></div>`;
const brokenLines = `<p>tôi v<b>ỡ</b><br>anh v<b>ỡ</b><br>chị bị v<b>ỡ</b><br>ta v<b>ỡ</b></p>`;
const pieces = `<p>đôî dòng <i>cô <b>ô</b></i><span> nhiều thứ </span> パ, き゚, プ khác nhau</p>`;
const clipped = `<div><p style="float: left">Chữ cần tìm 1</p></div>
<div style="overflow: hidden; height: 0"><p>Chữ cần tìm 2</p></div>
<div style="overflow: clip"><p style="float: left">Chữ cần tìm 3</p></div>`;
const table = `<table><tbody><tr><th rowspan="2">Tên</th><th rowspan="2">Số</th><th colspan="2">Ngày</th></tr>
<tr><th>Ngày đầu</th><th>Ngày cuối</th></tr>
<tr><td>Đơn vị thứ nhất</td><td>12</td><td>11/5/2011</td><td>3 tháng 6 năm 2014</td></tr>
<tr><td>Đơn vị khác</td><td>20</td><td>18/10/2004</td><td>30 tháng 9 năm 2009</td></tr></tbody></table>`;

const show = (html: string): Projection => {
  document.body.innerHTML = html;
  return project(textBlocks(document.body));
};

interface Followed {
  readonly html: string;
  /** What stands behind `text=`. */
  readonly directive: string;
  /** The words of each place that it leads to, one after another, with what stands behind the first as proof of where it is. */
  readonly finds: readonly string[];
  readonly followedBy?: string;
}

const followed = ({ html, directive, finds, followedBy = '' }: Followed): boolean => {
  const { text } = show(html);
  const ground = fragmentGround(text);
  const parsed = parseDirective(`#:~:text=${directive}`);
  const places: Span[] = [];
  for (let place = parsed && findDirective(ground, parsed); place !== null; ) {
    places.push(place);
    place = parsed && findDirective(ground, parsed, place.start + 1);
  }
  const [first] = places;
  return (
    finds.every((words, index) => places[index] && text.slice(places[index].start, places[index].end) === words) &&
    (finds.length > 0 || places.length === 0) &&
    (first === undefined || text.slice(first.end).trimStart().startsWith(followedBy))
  );
};

const follows = (name: string, html: string, directive: string, finds: readonly string[], followedBy?: string) => ({
  name,
  html,
  directive,
  finds,
  ...(followedBy === undefined ? {} : { followedBy }),
});
const drawn =
  'what a box of no height or a clipped box cuts off is text here: only styles at hand are asked (docs/projection.md)';
const sentence = (words: string): string => `<p>${words}</p>`;

runRemade<Followed>(
  {
    suite: 'text-fragments-polyfill, finding',
    source: `${source}, text-fragment-utils-test.js`,
    cases: [
      follows('words', '<p>Đây là phép thử nhỏ của việc đánh dấu.</p>', 'phép%20thử%20nhỏ', ['phép thử nhỏ']),
      follows('the first of several', layout, 'là', ['là'], 'thử'),
      follows('a range over blocks', layout, 'là%20thử,Và%20một%20khác', [
        'là thử.\nLà mục đầu.\nMột mục khác.\nnày\nVà một khác',
      ]),
      follows('a range within a block', layout, 'Và,khác', ['Và một khác']),
      follows('a prefix in the same node', layout, 'Đây-,là', ['là'], 'thử'),
      follows('a prefix in another block', layout, 'thử.-,là', ['Là'], 'mục đầu'),
      follows('a suffix in the same node', layout, 'là,-mục', ['Là'], 'mục đầu'),
      follows('a suffix behind hidden words', layout, 'là,-thử', ['là'], 'thử'),
      follows(
        'prefix, range and suffix together',
        ambiguous,
        'tiền2-,đích,đích,-hậu1',
        ['đích hậu2 tiền1 đích hậu2 tiền2 đích'],
        'hậu1',
      ),
      follows('words between line breaks', brokenLines, 'chị%20bị%20vỡ', ['chị bị vỡ'], 'ta'),
      follows('no prefix like this', ambiguous, 'tiền3-,đích', []),
      follows('no suffix like this', ambiguous, 'tiền1-,đích,-hậu3', []),
      follows('punctuation between prefix and words counts', punctuated, 'trước-,mở_đầu,kết_thúc,-sau', [
        'mở_đầu giữa2 kết_thúc',
      ]),
      follows('over inline elements', pieces, 'dòng%20cô%20ô', ['dòng cô ô']),
      follows('up to a letter in two parts', pieces, 'ô%20nhiều%20thứ%20パ', ['ô nhiều thứ パ']),
      follows('from a letter in two parts on', pieces, 'プ%20khác%20nhau', ['プ khác nhau']),
      follows('a word of one letter, not the letter within a word', pieces, 'ô', ['ô'], 'nhiều'),
      follows('no part of a word', pieces, 'hiề', []),
      follows('twice: words', ambiguous, 'đích', ['đích', 'đích']),
      follows('twice: prefix and words', ambiguous, 'tiền1-,đích', ['đích', 'đích']),
      follows('twice: words and suffix', ambiguous, 'đích,-hậu1', ['đích', 'đích']),
      follows('twice: a range of the same words', ambiguous, 'đích,đích', [
        'đích hậu1 tiền2 đích',
        'đích hậu2 tiền1 đích',
      ]),
      follows('twice: a range whose start stands twice', ambiguous, 'đầu,cuối', ['đầu đầu cuối', 'đầu cuối']),
      follows('twice: prefix and range', ambiguous, 'tiền1-,đích,đích', [
        'đích hậu1 tiền2 đích',
        'đích hậu2 tiền2 đích',
      ]),
      follows('twice: range and suffix', ambiguous, 'đích,đích,-hậu2', [
        'đích hậu1 tiền2 đích',
        'đích hậu2 tiền1 đích',
      ]),
      follows('twice: a range whose start stands twice, and suffix', ambiguous, 'đầu,cuối,-hậu', [
        'đầu đầu cuối',
        'đầu cuối',
      ]),
      follows('a range over cells', table, 'Đơn%20vị%20thứ,2014', [
        'Đơn vị thứ nhất\n12\n11/5/2011\n3 tháng 6 năm 2014',
      ]),
      follows('a whole cell', table, '12', ['12']),
      follows('a box that shows its words', clipped, 'Chữ%20cần%20tìm%201', ['Chữ cần tìm 1']),
      { ...follows('a box of no height', clipped, 'Chữ%20cần%20tìm%202', []), differs: drawn },
      { ...follows('a box that is clipped', clipped, 'Chữ%20cần%20tìm%203', []), differs: drawn },
      follows('bounded: the whole text', sentence('thử'), 'thử', ['thử']),
      follows('bounded: one word of several', sentence('chuỗi thử nhiều chữ'), 'thử', ['thử']),
      follows('bounded: before a comma', sentence('con cáo, con chó nâu'), 'con%20cáo', ['con cáo']),
      follows('bounded: in quotation marks', sentence('lời "trích dẫn" này'), 'trích%20dẫn', ['trích dẫn']),
      follows('bounded: between other white space', sentence('khác\nkhoảng\tcách'), 'khoảng', ['khoảng']),
      follows('bounded: with spaces around', sentence('chữ  đầu cuối'), '%20%20đầu%20', ['đầu']),
      follows('bounded: a digit', sentence('có 4 ngọn đèn'), '4', ['4']),
      follows('not bounded: the start of a word', sentence('thường'), 'thư', []),
      follows('not bounded: the end of a word', sentence('nghiêng'), 'iêng', []),
      follows('not bounded: within a word', sentence('nghiêng'), 'hiên', []),
      follows('Japanese: a sentence', sentence('はい。またね。'), 'またね', ['またね']),
      follows('Japanese: before a middle dot', sentence('「カメラ・レンズ」'), 'カメラ', ['カメラ']),
      follows('Japanese: a word without marks around', sentence('毎月のアルバムです'), 'アルバム', ['アルバム']),
      follows('Japanese: the name of a city before another', sentence('駅は、東京都千代田区の近く'), '東京都', [
        '東京都',
      ]),
      follows('Japanese: the last word', sentence('ベトナムへようこそ'), 'ようこそ', ['ようこそ']),
      follows('Japanese: no part of the last word', sentence('ベトナムへようこそ'), 'ようこ', []),
      follows('Japanese: no word and a part of the next', sentence('駅は、東京都千代田区の近く'), '東京都千', []),
    ],
    without: {
      'about several directives in one address (ours have one)': 1,
      'about marks that are put into the page (ours are not)': 3,
      'about colours of such marks': 3,
      'about walking nodes and ranges within the polyfill': 22,
      'about browsers without Intl.Segmenter': 1,
    },
  },
  followed,
);

interface Compared {
  readonly one: string;
  readonly other: string;
}

runRemade<Compared>(
  {
    suite: 'text-fragments-polyfill, letters that are the same',
    source: `${source}, text-fragment-utils-test.js, 'can normalize text'`,
    cases: [
      { name: 'white space and capitals', one: '\n Thành\t Ủy   ', other: 'thành ủy' },
      { name: 'marks on Latin letters', one: 'ñîçè Đường', other: 'nice duong' },
      { name: 'Japanese letters in one part or two', one: 'パープル', other: 'ハ\u309Aーフ\u309Aル' },
      { name: 'Cyrillic capitals', one: 'Ханой', other: 'ханой' },
      { name: 'Turkish capitals', one: 'İzmir Isparta', other: 'izmir isparta' },
    ],
    without: { 'of an empty text, and of letters without capitals and marks': 2 },
  },
  ({ one, other }) => bareOf(one) === bareOf(other),
);
