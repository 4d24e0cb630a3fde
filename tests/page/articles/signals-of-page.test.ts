import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf } from '../../../page/articles/signals-of-page';

/** The same said by expressions, which are too slow to ship. */
const articlePlace =
  /\/(?:news|blogs?|articles?|stor(?:y|ies)|posts?|opinion|\d{4}\/\d{2}|tin(?:-?tuc)?|bai-viet|thoi-su|chinh-tri|xa-hoi|kinh-te|phap-luat)\/|\/(?:chi-?tiet|view_content|ItemID)/i;
const otherPlace =
  /\/(?:docs?|documentation|api|reference|guide|manual|help|support|wiki|category|categories|tags?|collections?|products?|shop|store|search|forums?|threads?|topics?|t|questions?|services?|solutions?|pricing|features?|about|contact|dp|p|pages(?!\/[^/]*\.aspx)|list|browse|courses?|chuyen-muc|danh-muc|the-loai|tim-kiem|gioi-thieu|lien-he)(?:[/.?]|$)/i;

it('tells the place of an address as the expressions do', () => {
  const piece = fc.constantFrom(
    ...'/ / / / . ? - = & 2021 12 25 News news blog blogs story stories stor tin tintuc tin-tuc bai-viet Pages pages page default.aspx chi-tiet chitiet ItemID view_content tag tags doc p t dp list search gioi-thieu category categories courses x'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const local = `/${pieces.join('')}`;
      expect(placesOf(local)).toEqual({
        articlePlace: Number(articlePlace.test(local)),
        otherPlace: Number(otherPlace.test(local)),
      });
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['/thoi-su/2021/12/25/hoi-nghi.html', 1, 0],
  ['/Pages/tin-tuc.aspx', 0, 0],
  ['/pages/gioi-thieu', 0, 1],
  ['/chuyen-muc/phap-luat', 0, 1],
])('%s', (local, article, other) => {
  expect(placesOf(local)).toEqual({ articlePlace: article, otherPlace: other });
});
