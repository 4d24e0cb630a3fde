import type { Anchor } from '../../core/model/anchor';
import type { Annotation, Draft } from '../../core/model/annotation';
import type { ArticleMeta, ArticleRecord, ArticleSighting } from '../../core/model/article';
import type { Correction } from '../../core/model/correction';
import type { FollowUp } from '../../core/model/follow-up';
import type { AnnotationId, ArticleId, DraftId, Id, ItemId, MakeId, Now } from '../../core/model/ids';
import type { Result } from '../../core/model/result';

/** Ids that can be read in a failing test: `id-1`, `id-2`, … */
export const countingIds = (): MakeId => {
  let last = 0;
  return <Sort extends string>() => {
    last += 1;
    return `id-${last}` as Id<Sort>;
  };
};

/** A clock that moves on by one second each time it is read, starting on 25 December 2021. */
export const tickingClock = (start = Date.UTC(2021, 11, 25, 11, 0, 0)): Now => {
  let last = start - 1000;
  return () => {
    last += 1000;
    return last;
  };
};

export const annotationId = (text: string): AnnotationId => text as AnnotationId;
export const articleId = (text: string): ArticleId => text as ArticleId;
export const draftId = (text: string): DraftId => text as DraftId;

export const fakeMeta = (overrides: Partial<ArticleMeta> = {}): ArticleMeta => ({
  title: 'Thành ủy kiểm điểm công tác năm',
  byline: 'Lê Thu',
  published: '2021-12-25T18:01:00+07:00',
  outlet: 'Báo Ven Sông',
  source: null,
  canonical: null,
  language: 'vi',
  ...overrides,
});

export const fakeSighting = (overrides: Partial<ArticleSighting> = {}): ArticleSighting => ({
  meta: fakeMeta(),
  addresses: ['https://bao.example/kiem-diem'],
  visited: 'https://bao.example/kiem-diem?utm_source=thu',
  ...overrides,
});

export const fakeArticle = (overrides: Partial<ArticleRecord> = {}): ArticleRecord => ({
  id: articleId('article-1'),
  ...fakeSighting(),
  firstSeen: Date.UTC(2021, 11, 25),
  lastSeen: Date.UTC(2021, 11, 25),
  ...overrides,
});

export const fakeAnchor = (overrides: Partial<Anchor> = {}): Anchor => ({
  projection: 1,
  scope: 'article',
  exact: 'bám sát sự chỉ đạo của Thành phố',
  prefix: 'các quận, huyện ',
  suffix: ', hoàn thành trước 30/6',
  start: 120,
  end: 152,
  block: 3,
  fingerprint: 'a1b2',
  ...overrides,
});

export const fakeAnnotation = (overrides: Partial<Annotation> = {}): Annotation => ({
  id: annotationId('annotation-1'),
  articleId: articleId('article-1'),
  anchor: fakeAnchor(),
  colour: 'yellow',
  note: 'So với kế hoạch tháng 3?',
  tags: ['kiểm điểm'],
  about: { officials: ['Nguyễn Thị Tuyến'], documents: ['nghị quyết 39-NQ/TW'] },
  created: Date.UTC(2021, 11, 25, 11),
  updated: Date.UTC(2021, 11, 25, 11),
  revision: 0,
  ...overrides,
});

export const fakeDraft = (overrides: Partial<Draft> = {}): Draft => ({
  id: draftId('draft-1'),
  annotationId: null,
  sighting: fakeSighting(),
  anchor: fakeAnchor(),
  colour: 'green',
  about: { officials: [], documents: [] },
  note: 'Đang viết',
  tags: [],
  updated: 1,
  ...overrides,
});

/** The value of an answer that must have succeeded. */
export const valueIn = <T, F>(result: Result<T, F>): T => {
  if (!result.ok) throw new Error(`should have succeeded: ${JSON.stringify(result.failure)}`);
  return result.value;
};

/** The failure of an answer that must have failed. */
export const failureIn = <T, F>(result: Result<T, F>): F => {
  if (result.ok) throw new Error(`should have failed: ${JSON.stringify(result.value)}`);
  return result.failure;
};

export const itemId = (name: string): ItemId => name as ItemId;

export const fakeCorrection = (overrides: Partial<Correction> = {}): Correction => ({
  kind: 'correction',
  id: itemId('correction'),
  scope: { kind: 'everywhere' },
  change: { kind: 'ignore', mention: 'official', text: 'Trần Văn Bình' },
  created: 0,
  updated: 0,
  revision: 0,
  ...overrides,
});

export const fakeFollowUp = (overrides: Partial<FollowUp> = {}): FollowUp => ({
  kind: 'follow-up',
  id: itemId('follow-up'),
  articleId: articleId('article'),
  anchor: fakeAnchor(),
  speaker: 'Lê Văn Hoà',
  addressee: 'các sở, ngành',
  helpers: [],
  deadline: '2022-06-30',
  deadlineText: 'trước ngày 30/6',
  done: null,
  created: 0,
  updated: 0,
  revision: 0,
  ...overrides,
});
