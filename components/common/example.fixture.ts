import type { Anchor } from '../../core/model/anchor';
import type { Annotation, Draft } from '../../core/model/annotation';
import type { ArticleMeta, ArticleRecord } from '../../core/model/article';
import type { Correction, CorrectionChange, CorrectionScope } from '../../core/model/correction';
import type { FollowUp } from '../../core/model/follow-up';
import type { Id } from '../../core/model/ids';
import type { Mention, Reading } from '../../core/model/mention';
import type { Span } from '../../core/model/span';
import type { ArticleFindings } from '../article/state';

/** An invented article of an invented city, for fixtures and tests of components. */
export const exampleText = [
  'Thành phố Hải Lâm đẩy nhanh giải ngân vốn đầu tư công trong quý IV',
  'Sáng 12/11, đồng chí Nguyễn Thị Tuyết Mai, Ủy viên Trung ương Đảng, Phó Bí thư Thường trực Thành ủy, chủ trì buổi làm việc với các sở, ngành về tiến độ giải ngân.',
  'Theo Chỉ thị số 17-CT/TU ngày 3/10/2023 của Thành ủy, mỗi đơn vị phải báo cáo tiến độ hằng tuần. Quyết định số 2214/QĐ-UBND cũng nêu rõ trách nhiệm của từng chủ đầu tư.',
  'Phó Bí thư Thường trực Thành ủy yêu cầu Sở Kế hoạch và Đầu tư hoàn thành việc rà soát các dự án chậm tiến độ trước ngày 30/11/2023.',
  'Bà Nguyễn Thị Tuyết Mai đề nghị các quận, huyện tiếp tục tháo gỡ khó khăn về mặt bằng theo khoản 2 Điều 6 Chỉ thị số 17-CT/TU.',
  'Ông Công Tằng Tôn Nữ Bảo Quốc, Phó Trưởng ban Thường trực Ban Chỉ đạo thành phố về phòng, chống tham nhũng, tiêu cực, báo cáo kết quả kiểm tra.',
  'Ông Trần Đăng Khoa, nguyên Giám đốc Sở Kế hoạch và Đầu tư tỉnh Hải Dương, được bổ nhiệm Chủ tịch UBND quận Bến Nghè. Chỉ thị số 17-CT/TU thay thế Nghị quyết 39.',
].join('\n');

/** The nth place of a phrase in the text. */
function placeOf(phrase: string, nth = 0): Span {
  let start = exampleText.indexOf(phrase);
  for (let passed = 0; passed < nth; passed += 1) start = exampleText.indexOf(phrase, start + 1);
  if (start < 0) throw new RangeError(`The example has no ${nth + 1}. "${phrase}"`);
  return { start, end: start + phrase.length };
}

const official = 'title-before:phó bí thư';

const mai = (nth: number, titles: readonly string[]): Mention => ({
  kind: 'official',
  span: placeOf('Nguyễn Thị Tuyết Mai', nth),
  rule: official,
  name: 'Nguyễn Thị Tuyết Mai',
  others: [],
  positions: titles.map((title) => ({ title, span: placeOf(title), status: 'holds' })),
});

const directive = (
  phrase: string,
  nth: number,
  given: { readonly clause: string | null; readonly date: string | null },
): Mention => ({
  kind: 'directive',
  span: placeOf(phrase, nth),
  rule: 'directive.symbol:chỉ thị',
  documentKind: 'chỉ thị',
  number: '17-CT/TU',
  issuer: 'Thành ủy',
  impliedIssuer: null,
  key: 'chỉ thị 17-CT/TU',
  complete: true,
  candidates: [],
  ...given,
});

const sentence = (start: string, end: string): Span => ({ start: placeOf(start).start, end: placeOf(end).end });

export const exampleReading: Reading = {
  relations: [
    {
      kind: 'replaces',
      span: placeOf('thay thế'),
      subject: 'chỉ thị 17-CT/TU',
      object: 'nghị quyết 39',
    },
    { kind: 'anaphor', span: placeOf('mỗi đơn vị'), subject: null, object: 'chỉ thị 17-CT/TU' },
  ],
  repeats: [],
  mentions: [
    mai(0, ['Ủy viên Trung ương Đảng', 'Phó Bí thư Thường trực Thành ủy']),
    directive('Chỉ thị số 17-CT/TU ngày 3/10/2023 của Thành ủy', 0, { clause: null, date: '2023-10-03' }),
    {
      kind: 'directive',
      span: placeOf('Quyết định số 2214/QĐ-UBND'),
      rule: 'directive.symbol:quyết định',
      documentKind: 'quyết định',
      number: '2214/QĐ-UBND',
      issuer: null,
      impliedIssuer: 'Ủy ban nhân dân',
      date: null,
      key: 'quyết định 2214/QĐ-UBND',
      complete: true,
      candidates: [],
      clause: null,
    },
    {
      kind: 'role',
      span: placeOf('Phó Bí thư Thường trực Thành ủy', 1),
      rule: 'role:bí thư',
      title: 'Phó Bí thư Thường trực Thành ủy',
      refersTo: 'Nguyễn Thị Tuyết Mai',
    },
    {
      kind: 'instruction',
      span: sentence('Phó Bí thư Thường trực Thành ủy yêu cầu', 'trước ngày 30/11/2023.'),
      rule: 'order: yêu cầu',
      speaker: 'Nguyễn Thị Tuyết Mai',
      addressee: 'Sở Kế hoạch và Đầu tư',
      inheritedAddressee: null,
      leader: 'Sở Kế hoạch và Đầu tư',
      helpers: ['các quận, huyện'],
      trigger: 'yêu cầu',
      triggerSpan: placeOf('yêu cầu'),
      deadline: '2023-11-30',
      deadlineSpan: placeOf('trước ngày 30/11/2023'),
      force: 'order',
    },
    mai(1, []),
    {
      kind: 'instruction',
      span: sentence('Bà Nguyễn Thị Tuyết Mai đề nghị', 'khoản 2 Điều 6 Chỉ thị số 17-CT/TU.'),
      rule: 'order: đề nghị',
      speaker: 'Nguyễn Thị Tuyết Mai',
      addressee: null,
      inheritedAddressee: 'các quận, huyện',
      leader: null,
      helpers: [],
      trigger: 'đề nghị',
      triggerSpan: placeOf('đề nghị'),
      deadline: null,
      deadlineSpan: null,
      force: 'request',
    },
    directive('Chỉ thị số 17-CT/TU', 1, { clause: 'khoản 2 Điều 6', date: null }),
    {
      kind: 'official',
      span: placeOf('Công Tằng Tôn Nữ Bảo Quốc'),
      rule: 'title-after:trưởng ban',
      name: 'Công Tằng Tôn Nữ Bảo Quốc',
      others: [],
      positions: [
        {
          title: 'Phó Trưởng ban Thường trực Ban Chỉ đạo thành phố về phòng, chống tham nhũng, tiêu cực',
          span: placeOf('Phó Trưởng ban Thường trực Ban Chỉ đạo thành phố về phòng, chống tham nhũng, tiêu cực'),
          status: 'holds',
        },
      ],
    },
    {
      kind: 'official',
      span: placeOf('Trần Đăng Khoa'),
      rule: 'title-after:giám đốc',
      name: 'Trần Đăng Khoa',
      positions: [
        {
          title: 'nguyên Giám đốc Sở Kế hoạch và Đầu tư tỉnh Hải Dương',
          span: placeOf('nguyên Giám đốc Sở Kế hoạch và Đầu tư tỉnh Hải Dương'),
          status: 'held',
        },
        {
          title: 'Chủ tịch UBND quận Bến Nghè',
          span: placeOf('Chủ tịch UBND quận Bến Nghè'),
          status: 'appointed',
        },
      ],
      others: [],
    },
    directive('Chỉ thị số 17-CT/TU', 2, { clause: null, date: null }),
    {
      kind: 'directive',
      span: placeOf('Nghị quyết 39'),
      rule: 'directive.number:nghị quyết',
      documentKind: 'nghị quyết',
      number: '39',
      issuer: null,
      impliedIssuer: null,
      date: null,
      key: 'nghị quyết 39',
      complete: false,
      candidates: [],
      clause: null,
    },
    {
      kind: 'role',
      span: placeOf('chủ đầu tư'),
      rule: 'role:chủ đầu tư',
      title: 'Chủ đầu tư',
      refersTo: null,
    },
  ],
};

const exampleMeta: ArticleMeta = {
  title: 'Thành phố Hải Lâm đẩy nhanh giải ngân vốn đầu tư công trong quý IV',
  byline: 'Thuỳ Dương',
  published: '2023-11-12T10:30:00+07:00',
  outlet: 'hailam.gov.vn',
  source: null,
  canonical: null,
  language: 'vi',
};

const named = <Sort extends string>(name: string): Id<Sort> => name as Id<Sort>;

export const exampleArticle: ArticleRecord = {
  id: named('article-1'),
  meta: exampleMeta,
  addresses: ['https://hailam.gov.vn/tin/giai-ngan'],
  visited: 'https://hailam.gov.vn/tin/giai-ngan',
  firstSeen: Date.parse('2023-11-12T04:00:00Z'),
  lastSeen: Date.parse('2023-11-12T07:02:00Z'),
};

export const otherArticle: ArticleRecord = {
  ...exampleArticle,
  id: named('article-2'),
  meta: {
    ...exampleMeta,
    title: 'Hội nghị sơ kết ba năm thực hiện Nghị quyết về phát triển kinh tế biển bền vững khu vực duyên hải',
    outlet: 'Báo Duyên Hải',
    published: '2023-10-02',
  },
  addresses: ['https://baoduyenhai.vn/so-ket'],
  visited: 'https://baoduyenhai.vn/so-ket',
};

/** "Now" for all fixtures. */
export const exampleNow = Date.parse('2023-11-12T07:30:00Z');

function anchorOf(phrase: string): Anchor {
  const { start, end } = placeOf(phrase);
  return {
    projection: 1,
    scope: 'article',
    exact: phrase,
    prefix: exampleText.slice(Math.max(0, start - 60), start),
    suffix: exampleText.slice(end, end + 60),
    start,
    end,
    block: 1,
    fingerprint: 'f',
  };
}

const annotation = (given: Partial<Annotation> & Pick<Annotation, 'id' | 'anchor'>): Annotation => ({
  articleId: exampleArticle.id,
  colour: 'yellow',
  note: '',
  tags: [],
  about: { officials: [], documents: [] },
  created: exampleNow - 3_600_000,
  updated: exampleNow - 1_680_000,
  revision: 1,
  ...given,
});

export const exampleNotes: readonly Annotation[] = [
  annotation({
    id: named('note-1'),
    anchor: anchorOf('hoàn thành việc rà soát các dự án chậm tiến độ trước ngày 30/11/2023'),
    note: 'So với kế hoạch tháng 3? Hỏi lại Sở Kế hoạch và Đầu tư về ba dự án cầu.',
    tags: ['kiểm điểm', 'đầu tư công'],
    about: { officials: ['Nguyễn Thị Tuyết Mai'], documents: [] },
  }),
  annotation({
    id: named('note-2'),
    anchor: anchorOf('mỗi đơn vị phải báo cáo tiến độ hằng tuần'),
    colour: 'green',
    about: { officials: [], documents: ['chỉ thị 17-CT/TU'] },
    updated: exampleNow - 90_000_000,
  }),
  annotation({
    id: named('note-3'),
    anchor: anchorOf('tiếp tục tháo gỡ khó khăn về mặt bằng'),
    colour: 'pink',
    note: 'Câu này có trong bản đầu.',
    tags: ['mặt bằng'],
    updated: exampleNow - 200_000_000,
  }),
];

export const otherNote: Annotation = annotation({
  id: named('note-4'),
  articleId: otherArticle.id,
  anchor: {
    ...anchorOf('trách nhiệm của từng chủ đầu tư'),
    exact: 'Từng địa phương phải công khai tiến độ trước ngày 15 hằng tháng.',
  },
  colour: 'blue',
  note: 'Đối chiếu với báo cáo quý III.',
  tags: ['kinh tế biển'],
  updated: exampleNow - 900_000_000,
});

export const exampleFindings: ArticleFindings = {
  kind: 'article',
  sighting: { meta: exampleMeta, addresses: exampleArticle.addresses, visited: exampleArticle.visited },
  meta: exampleMeta,
  articleId: exampleArticle.id,
  text: exampleText,
  reading: exampleReading,
  annotations: [],
  private: false,
  markable: true,
};

export const exampleDraft: Draft = {
  id: named('draft-1'),
  annotationId: null,
  sighting: exampleFindings.sighting,
  anchor: anchorOf('hoàn thành việc rà soát các dự án chậm tiến độ trước ngày 30/11/2023'),
  colour: 'yellow',
  about: { officials: ['Nguyễn Thị Tuyết Mai'], documents: [] },
  note: 'So với kế hoạch tháng 3?',
  tags: ['kiểm điểm'],
  updated: exampleNow,
};

export const exampleFollowUp: FollowUp = {
  kind: 'follow-up',
  id: named('follow-up-1'),
  articleId: exampleArticle.id,
  anchor: anchorOf(
    'Phó Bí thư Thường trực Thành ủy yêu cầu Sở Kế hoạch và Đầu tư hoàn thành việc rà soát các dự án chậm tiến độ trước ngày 30/11/2023.',
  ),
  speaker: 'Nguyễn Thị Tuyết Mai',
  addressee: 'Sở Kế hoạch và Đầu tư',
  helpers: ['các quận, huyện'],
  deadline: '2023-11-30',
  deadlineText: 'trước ngày 30/11/2023',
  done: null,
  created: exampleNow - 3_600_000,
  updated: exampleNow - 3_600_000,
  revision: 1,
};

/** A board in every state: soon due, overdue, without a deadline, due in a quarter, done. */
export const exampleFollowUps: readonly FollowUp[] = [
  exampleFollowUp,
  {
    ...exampleFollowUp,
    id: named('follow-up-2'),
    articleId: otherArticle.id,
    anchor: { ...exampleFollowUp.anchor, exact: 'Từng địa phương phải công khai tiến độ trước ngày 15/10.' },
    speaker: 'Chủ tịch UBND thành phố',
    addressee: 'từng địa phương',
    helpers: [],
    deadline: '2023-10-15',
    deadlineText: 'trước ngày 15/10',
  },
  {
    ...exampleFollowUp,
    id: named('follow-up-3'),
    anchor: anchorOf(
      'Bà Nguyễn Thị Tuyết Mai đề nghị các quận, huyện tiếp tục tháo gỡ khó khăn về mặt bằng theo khoản 2 Điều 6 Chỉ thị số 17-CT/TU.',
    ),
    addressee: 'các quận, huyện',
    helpers: [],
    deadline: null,
    deadlineText: null,
  },
  {
    ...exampleFollowUp,
    id: named('follow-up-4'),
    anchor: { ...exampleFollowUp.anchor, exact: 'Các sở, ngành trình phương án trong quý I/2024.' },
    addressee: 'các sở, ngành',
    helpers: [],
    deadline: '2024-Q1',
    deadlineText: 'trong quý I/2024',
  },
  {
    ...exampleFollowUp,
    id: named('follow-up-5'),
    anchor: anchorOf('mỗi đơn vị phải báo cáo tiến độ hằng tuần'),
    speaker: null,
    addressee: 'mỗi đơn vị',
    helpers: [],
    deadline: '2023-11',
    deadlineText: 'trong tháng 11',
    done: exampleNow - 86_400_000,
  },
];

const correction = (name: string, change: CorrectionChange, scope: CorrectionScope): Correction => ({
  kind: 'correction',
  id: named(name),
  scope,
  change,
  created: exampleNow - 7_200_000,
  updated: exampleNow - 7_200_000,
  revision: 1,
});

export const exampleCorrections: readonly Correction[] = [
  correction(
    'correction-1',
    { kind: 'merge', name: 'Tuyết Mai', into: 'Nguyễn Thị Tuyết Mai' },
    { kind: 'everywhere' },
  ),
  correction(
    'correction-2',
    { kind: 'ignore', mention: 'official', text: 'Trần Bảo Nam' },
    { kind: 'site', host: 'hailam.gov.vn' },
  ),
  correction(
    'correction-3',
    { kind: 'key', text: 'Nghị quyết 39', was: 'nghị quyết 39', key: 'Nghị quyết 39-NQ/TW' },
    { kind: 'page', articleId: exampleArticle.id },
  ),
  correction(
    'correction-4',
    { kind: 'ignore-place', mention: 'instruction', anchor: anchorOf('mỗi đơn vị phải báo cáo tiến độ hằng tuần') },
    { kind: 'page', articleId: exampleArticle.id },
  ),
];
