import type { Contents } from '../../../core/model/notebook';
import { annotationId, articleId, fakeAnchor, fakeAnnotation, fakeArticle, fakeMeta } from '../../support/notes';

/** Two articles, four notes, with everything that makes trouble in some format. */
export const troublesome: Contents = {
  articles: [
    fakeArticle({
      id: articleId('a'),
      meta: fakeMeta({ title: 'Tít [có] *dấu* & <thẻ>', outlet: 'Báo "Ven Sông", bản in' }),
      visited: 'https://bao.example/tin (1)?a=b&c=d',
    }),
    fakeArticle({
      id: articleId('b'),
      addresses: ['https://bo.example/thong-tu'],
      visited: 'https://bo.example/thong-tu',
      meta: fakeMeta({ title: '', outlet: null, byline: null, published: null }),
    }),
  ],
  items: [],
  annotations: [
    fakeAnnotation({
      id: annotationId('0b1f2a34-1111-4222-8333-444455556666'),
      articleId: articleId('a'),
      anchor: fakeAnchor({ start: 90, end: 99, exact: 'câu hai\ncủa đoạn, có "ngoặc"' }),
      note: '- một\r\n1. hai\n\n# ba\n    bốn',
      tags: ['kiểm điểm', '#lạ', 'a,b; c'],
      revision: 3,
    }),
    fakeAnnotation({
      id: annotationId('formula'),
      articleId: articleId('a'),
      anchor: fakeAnchor({ start: 10, end: 20, exact: '=HYPERLINK("https://evil.example")' }),
      note: '',
      tags: [],
      revision: 1,
    }),
    fakeAnnotation({
      id: annotationId('nfd'),
      articleId: articleId('b'),
      anchor: fakeAnchor({ exact: 'Tuyến'.normalize('NFD'), scope: 'page' }),
      note: '  @khoảng trắng\u2028\t ',
      about: { officials: [], documents: [] },
      revision: 1,
    }),
    fakeAnnotation({
      id: annotationId('half \uD83D'),
      articleId: articleId('b'),
      note: 'nửa \uD83D và cả \u{1F4DD}\u0000',
      colour: 'pink',
      revision: 1,
    }),
  ],
};
