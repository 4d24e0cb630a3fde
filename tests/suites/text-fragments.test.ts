// @vitest-environment happy-dom
import { findDirective } from '../../core/fragments/find-directive';
import { fragmentGround } from '../../core/fragments/ground';
import { project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';
import { runRemade } from './remade/tally';
import { parseDirective } from './remade/text-directive';

const hidden = `<br> <i>    </i><div>  &nbsp; </div><div style="display: none">Chữ này không vẽ</div>
<iframe srcdoc="Khung trong"></iframe><img alt="" src="data:,">`;

/** Words above the mark may be found, but are not what is meant: the browser would not scroll. */
const target = `<body>
<p>Không cuộn nếu trúng ở đây: trùng hậu. Trùng hậu3. Can't.</p>
<p id="mark">===</p>
<p>Chiếc thuyền nâu nhỏ nghiêng qua bến sông vắng. k k m m m n</p>
<p>là là là rồi rồi rồi</p>
<p>tìm Hai chữ cuối bằng phẳng</p>
<p>trùng hậu2 tiền trùng hậu3 trùngcuối hậu4 trùngcuối hậu5</p>
<p>Ghềnh</p>${hidden}<p>&nbsp; &nbsp; Thác Khoảng</p>${hidden}<p>&nbsp; Đá</p>
<div>Lời <div style="visibility: hidden">Chữ này không thấy</div> Nước chảy</div>
<div>Chữ <span style="display: none">không vẽ</span> cạnh chữ ẩn</div>
<div>Chữ <div style="visibility: hidden">không thấy</div> cạnh khối ẩn</div>
<div>Chữ <span style="visibility: hidden">không thấy</span> cạnh dòng ẩn</div>
<div>Chữ <iframe srcdoc="Khung trong"></iframe> cạnh khung</div>
<div>Chữ <img alt="" src="data:,"> cạnh hình</div>
<p>Chị bắt ở vang ang a đó. g<i>g</i>g</p>
<div><span>Ông <img src="hong.png"> đã nói</span></div>
<p>người H'Mông</p>
<p>3.5</p>
<p><span>40</span><span>.</span><span>2</span></p>
<div><p>VV</p><p>con mèo</p></div>
<p>Họ bảo 't là sai</p>
<p>Dòng này đứng ở cuối trang</p>
</body>`;

interface Found {
  readonly fragment: string;
  /** Whether the browser scrolls: the words below the mark are found. */
  readonly scrolls: boolean;
}

document.documentElement.innerHTML = target;
const { text } = project(textBlocks(document.body));
const ground = fragmentGround(text);
const below = text.indexOf('===');

const scrolls = (fragment: string): boolean => {
  const directive = parseDirective(fragment);
  const place = directive && findDirective(ground, directive);
  return place !== null && place.start > below;
};

const seen = (name: string, fragment: string, isFound = true, differs?: string) => ({
  name,
  fragment: `#:~:text=${fragment}`,
  scrolls: isFound,
  ...(differs === undefined ? {} : { differs }),
});
const unseen = (name: string, fragment: string) => seen(name, fragment, false);

const keptText =
  'text that only `visibility` hides is text here (docs/projection.md), so a passage over it gets no link';

runRemade<Found>(
  {
    suite: 'WPT find-range-from-text-directive',
    source: 'web-platform-tests/wpt scroll-to-text-fragment 6469f84, BSD-3-Clause',
    cases: [
      seen('a whole word', 'nghiêng'),
      unseen('a prefix begins with a word', 'hiê-,ng'),
      seen('a prefix may end within a word', 'nghi-,êng'),
      unseen('a prefix that is not there', 'zum-,Chiếc%20thuyền'),
      seen('prefixes that overlap', 'là%20là-,rồi'),
      seen('prefixes of one letter that overlap', 'k%20k-,m'),
      unseen('a prefix that overlaps the words', 'thuyền%20nâu-,nâu%20nhỏ'),
      seen('words behind their prefix', 'thuyền%20nâu-,nhỏ'),
      seen('things without text between prefix and words', 'Ghềnh-,Thác'),
      unseen('a prefix at the end of the page', 'cuối%20trang-,thử'),
      unseen('an end makes the start end with a word', 'nhỏ-,nghi,qua'),
      unseen('without end and suffix the start ends with a word', 'nhỏ-,nghi'),
      seen('with a suffix the start may end within a word', 'nhỏ-,nghi,-êng'),
      seen('behind a prefix the start may begin within a word', 'nghi-,êng'),
      unseen('a prefix and words that are not there', 'nghiêng-,zum'),
      unseen('a prefix and a range that is not there', 'nghiêng-,zum,vắng'),
      unseen('words that do not follow the prefix at once', 'nâu-,nghiêng'),
      seen('words that follow a later copy of the prefix', 'là-,rồi'),
      seen('generated content is not searched', 'tìm-,Hai,phẳng'),
      unseen('without prefix: an end makes the start end with a word', 'nghi,qua'),
      unseen('without prefix: the start ends with a word', 'nghi'),
      seen('without prefix: a suffix lets the start end within a word', 'nghi,-êng'),
      unseen('the start begins with a word', 'iêng'),
      unseen('words that are not there', 'zum'),
      unseen('a range whose start is not there', 'zum,vắng'),
      seen('copies that overlap, with a suffix', 'm%20m,-n'),
      seen('words that overlap, with a suffix', 'là%20là,-rồi'),
      seen('a range', 'nâu,nhỏ'),
      unseen('a range the wrong way round', 'nâu,thuyền'),
      unseen('the end ends with a word', 'thuyền,nghi'),
      seen('with a suffix the end may end within a word', 'thuyền,nghi,-êng'),
      unseen('the end begins with a word', 'thuyền,iê,-ng'),
      unseen('the end begins with a word, though the range would end with one', 'nghi,êng'),
      unseen('an end that is not there', 'thuyền,zum'),
      unseen('a range whose suffix comes before', 'thuyền,nghiêng,-nhỏ'),
      seen('a range behind a prefix', 'Chiếc-,thuyền,nâu'),
      unseen('a suffix before the end', 'Chiếc-,thuyền,nhỏ,-nâu'),
      seen('things without text between end and suffix', 'Ghềnh-,Thác,Khoảng,-Đá'),
      unseen('a suffix ends with a word', 'thuyền,-nâ'),
      seen('a suffix may begin within a word', 'thu,-yền'),
      unseen('a suffix that is not there', 'thuyền,-zum'),
      unseen('words between start and suffix', 'thuyền,-nhỏ'),
      seen('a first copy with another suffix', 'trùng,-hậu2'),
      seen('a copy with the suffix but without the prefix', 'tiền-,trùng,-hậu3'),
      seen('the end that has the suffix', 'tiền-,trùng,trùngcuối,-hậu5'),
      seen('text that is not drawn within the words', 'Chữ%20cạnh%20chữ%20ẩn'),
      unseen('a block that is not visible within the words', 'Chữ%20cạnh%20khối%20ẩn'),
      seen('inline text that is not visible within the words', 'Chữ%20cạnh%20dòng%20ẩn', true, keptText),
      seen('a frame within the words', 'Chữ%20cạnh%20khung'),
      seen('a picture within the words', 'Chữ%20cạnh%20hình'),
      seen('an end behind a copy that overlaps it', 'bắt,ang%20a'),
      unseen('the edge of an inline element is none of a word', 'g'),
      seen('a picture that is broken', 'Ông%20đã'),
      seen('a word with an apostrophe', 'H%27Mông'),
      unseen('a word does not end before its apostrophe', 'H'),
      seen('words that begin with an apostrophe', '%27t'),
      unseen('a number does not begin behind its point', '5'),
      unseen('a number does not end at its point', '3%2E'),
      unseen('a number over several elements', '2'),
      unseen('a prefix begins with a word, at the start of a block too', 'v-,con%20mèo'),
      seen('a block that is not visible between prefix and words', 'Lời-,Nước%20chảy', true, keptText),
    ],
    without: {},
  },
  ({ fragment, scrolls: expected }) => scrolls(fragment) === expected,
);

runRemade<Found>(
  {
    suite: 'WPT scroll-to-text-fragment',
    source: 'web-platform-tests/wpt scroll-to-text-fragment 7521c85, BSD-3-Clause',
    cases: [
      unseen('four terms without dashes are no directive', 'Chiếc,thuyền,nâu,nhỏ'),
      seen('words', 'thuyền'),
      seen('words with a prefix', 'Chiếc-,thuyền'),
      seen('words with a suffix', 'thuyền,-nâu'),
      seen('words with both', 'Chiếc-,thuyền,-nâu'),
      seen('a prefix equal to the words', 'là-,là,-rồi'),
      seen('a range without context', 'Chiếc,nhỏ'),
      seen('a range with a prefix', 'Chiếc-,thuyền,nhỏ'),
      seen('a range with a suffix', 'Chiếc,nhỏ,-nghiêng'),
      seen('a range with both', 'Chiếc-,thuyền,nhỏ,-nghiêng'),
      unseen('a range whose end is not there', 'Chiếc,zum'),
      unseen('a range whose start is not there', 'zum,nhỏ'),
      unseen('a range whose suffix is not there', 'Chiếc-,thuyền,nhỏ,-zum'),
      unseen('a range whose prefix is not there', 'zum-,Chiếc,nhỏ,-nghiêng'),
      seen('spaces that are escaped', 'Chiếc%20thuyền%20nâu%20nhỏ'),
      unseen('words that end within a word', 'Chiếc%20thuyền%20n'),
      seen('letters that are escaped', encodeURIComponent('bến sông vắng')),
      seen('two places told apart by a prefix', 'tiền-,trùng'),
      seen('two places told apart by a suffix', 'trùng,-hậu2'),
      seen('two places told apart by both', 'tiền-,trùng,-hậu3%20trùngcuối'),
      seen('context in other blocks', 'VV-,con%20mèo,-Họ'),
      unseen('text that is not drawn', 'không%20vẽ'),
    ],
    without: {
      'about addresses without a text directive': 3,
      'about several directives in one address (ours have one)': 5,
      'about element fragments beside the directive': 4,
      'about letters of other scripts and marks in the path of an address': 2,
      'about scrolling sideways, hidden boxes and shadow trees of the browser': 3,
    },
  },
  ({ fragment, scrolls: expected }) => scrolls(fragment) === expected,
);
