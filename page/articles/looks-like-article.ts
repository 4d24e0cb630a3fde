/** An address with more than a section in its path. */
const articlePath = /\d{4,}|[^/-]+(?:-[^/-]+){3}/;

/** Enough paragraphs of enough letters to be prose, in code units. */
const enoughParagraphs = 3;
const enoughLetters = 80;

/**
 * A guess, for next to nothing, whether a page is worth looking at: what it says of itself, its address and a few of
 * its paragraphs. It errs towards yes; `findArticles` decides.
 */
export const looksLikeArticle = (document: Document): boolean => {
  if (document.body === null) return false;
  let long = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    if ((paragraph.textContent ?? '').length > enoughLetters) long += 1;
    if (long >= enoughParagraphs) return true;
  }
  return articlePath.test(document.location?.pathname ?? '') && (document.body.textContent ?? '').length > 1000;
};
