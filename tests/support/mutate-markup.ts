/** A name without meaning, the same for the same word. */
const hashed = (word: string): string => {
  let hash = 7;
  for (const letter of word) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return `x${hash.toString(36)}`;
};

/** The page as a build that hashes its names would serve it: every class and id renamed, the same for the same. */
export const withHashedNames = (html: string): string =>
  html.replace(/\s(class|id)=("[^"]*"|'[^']*')/gi, (_whole, attribute: string, value: string) => {
    const words = value.slice(1, -1).split(/\s+/).filter(Boolean);
    return ` ${attribute}="${words.map(hashed).join(' ')}"`;
  });

/** The page with boxes that mean nothing in place of those that say what they hold. */
export const withoutMeaning = (html: string): string =>
  html.replace(/<(\/?)(?:article|main|section|header|footer|nav|aside|figure|figcaption|time)(?=[\s>])/gi, '<$1div');

/** The page with every box and paragraph in two more boxes. */
export const wrapped = (html: string): string =>
  html
    .replace(/<(p|h1|h2|h3|ul|ol|table|blockquote)(?=[\s>])/gi, '<div><div><$1')
    .replace(/<\/(p|h1|h2|h3|ul|ol|table|blockquote)>/gi, '</$1></div></div>');
