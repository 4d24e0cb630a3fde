import type { Edit } from '../model/annotation';
import type { Contents } from '../model/notebook';
import { type Decoder, listOf, object, orAbsent, wholeNumber } from './decoder';
import { id } from './id';
import { item, itemEdit } from './item';
import { annotation, article } from './model';

export const edit: Decoder<Edit> = object<Edit>({
  put: listOf(annotation),
  remove: listOf(object({ id: id<'annotation'>(), revision: wholeNumber })),
  items: orAbsent(itemEdit),
});

export const contents: Decoder<Contents> = object<Contents>({
  articles: listOf(article),
  annotations: listOf(annotation),
  items: listOf(item),
});
