import type { Annotation } from '../../../core/model/annotation';
import type { ArticleRecord } from '../../../core/model/article';
import { type Shelf, shelve } from '../../../core/review/shelf';
import { annotationId, articleId, fakeAnchor, fakeAnnotation, fakeArticle, fakeMeta } from '../../support/notes';

export const hanoi: ArticleRecord = fakeArticle({
  id: articleId('hanoi'),
  meta: fakeMeta({ title: 'Lựa chọn những vấn đề trọng tâm', outlet: 'Báo Ven Sông' }),
});

export const ministry: ArticleRecord = fakeArticle({
  id: articleId('ministry'),
  addresses: ['https://bo.example/thong-tu'],
  visited: 'https://bo.example/thong-tu',
  meta: fakeMeta({ title: 'Thông tư mới về lúa gạo', outlet: null, published: '2022-03-01' }),
});

export const note = (id: string, overrides: Partial<Annotation> & { readonly exact?: string }): Annotation => {
  const { exact = 'một câu', ...rest } = overrides;
  return fakeAnnotation({
    id: annotationId(id),
    articleId: hanoi.id,
    anchor: fakeAnchor({ exact }),
    note: '',
    tags: [],
    about: { officials: [], documents: [] },
    ...rest,
  });
};

export const shelfOf = (...annotations: readonly Annotation[]): Shelf =>
  shelve({ articles: [hanoi, ministry], items: [], annotations });
