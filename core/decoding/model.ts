import type { Anchor } from '../model/anchor';
import { type About, type Annotation, colours, type Draft } from '../model/annotation';
import type { ArticleMeta, ArticleRecord, ArticleSighting } from '../model/article';
import {
  anyText,
  type Decoder,
  filledText,
  listOf,
  object,
  oneOf,
  orAbsent,
  orNull,
  textOfAtMost,
  where,
  wholeNumber,
} from './decoder';
import { id, longestId } from './id';

/** Browsers cut addresses at 2 MB; a page that needs more than this is not one a reader comes back to. */
const longestAddress = 16_384;
const mostAddresses = 200;
const mostTags = 1_000;
const longestTag = 1_000;

/** Only what a tab may be sent to: `javascript:` and `data:` addresses never get into the notebook. */
const address: Decoder<string> = where(
  filledText(longestAddress),
  'an address that starts with http:, https: or file:',
  (value) => /^(?:https?|file):/i.test(value),
);

export const anchor: Decoder<Anchor> = where(
  object<Anchor>({
    projection: wholeNumber,
    scope: oneOf('article', 'page'),
    exact: anyText,
    prefix: anyText,
    suffix: anyText,
    start: wholeNumber,
    end: wholeNumber,
    block: wholeNumber,
    fingerprint: textOfAtMost(longestId),
    fragment: orAbsent(orNull(textOfAtMost(longestAddress))),
    refused: orAbsent(listOf(anyText, mostTags)),
  }),
  'an anchor that starts before it ends',
  (value) => value.start <= value.end,
);

const nameList = listOf(textOfAtMost(longestTag), mostTags);

const about: Decoder<About> = object<About>({ officials: nameList, documents: nameList });

const colour = oneOf(...colours);
const tags: Decoder<readonly string[]> = listOf(filledText(longestTag), mostTags);

export const annotation: Decoder<Annotation> = object<Annotation>({
  id: id(),
  articleId: id(),
  anchor,
  colour,
  note: anyText,
  tags,
  about,
  created: wholeNumber,
  updated: wholeNumber,
  revision: wholeNumber,
});

export const articleMeta: Decoder<ArticleMeta> = object<ArticleMeta>({
  title: anyText,
  byline: orNull(anyText),
  published: orNull(textOfAtMost(longestTag)),
  outlet: orNull(anyText),
  source: orNull(textOfAtMost(longestAddress)),
  canonical: orNull(textOfAtMost(longestAddress)),
  language: textOfAtMost(longestId),
});

export const addresses: Decoder<readonly string[]> = listOf(address, mostAddresses);
const someAddresses = where(addresses, 'a list of at least one address', (list) => list.length > 0);

export const sighting: Decoder<ArticleSighting> = object<ArticleSighting>({
  meta: articleMeta,
  addresses: someAddresses,
  visited: address,
});

export const article: Decoder<ArticleRecord> = object<ArticleRecord>({
  id: id(),
  meta: articleMeta,
  addresses: someAddresses,
  visited: address,
  firstSeen: wholeNumber,
  lastSeen: wholeNumber,
});

export const draft: Decoder<Draft> = object<Draft>({
  id: id(),
  annotationId: orNull(id<'annotation'>()),
  basedOn: orAbsent(wholeNumber),
  sighting,
  anchor,
  colour,
  about,
  note: anyText,
  tags,
  updated: wholeNumber,
});
