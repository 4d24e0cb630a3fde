/**
 * What class names, ids and element names say of a region of a page. The words were counted in the markup of saved news
 * pages: how often they stand above a paragraph of an article and how often above any other. Names lie, so a region that
 * holds much of the page's prose is never dropped for its name alone (`regions.ts`).
 */

/** Parts of names that are distinctive anywhere in a name. */
const chromeParts = [
  'advert|adsense|adsbox|sponsor|banner|promo(?!t)|outbrain|taboola|dfp|teaser|taxonom',
  'related|recommend|trending|most-?(?:read|view|popular)|popular|latest|read-?(?:more|next|also)|see-?also|also-?read|you-may|more-(?:from|on|news|stories)|suggest',
  'comment|disqus|breadcrumb|newsletter|subscri|sign-?up|paywall|regwall|piano|cookie|consent|gdpr|popup|modal|dialog|tooltip|overlay',
  'footer|sidebar|side-bar|navbar|navigation|pagination|pager|dropdown|toolbar|copyright|disclaimer|social|shar(?:e|ing)|follow-',
  'author-?(?:bio|box|card|info|desc|profile)|about-?(?:the-)?author|bio-?box|post-?author|byline|dateline|timestamp|publish-?(?:date|time)|masthead',
  'tin-?(?:lien-?quan|khac|moi|cung|doc|noi-?bat|nong|lq|tuc-khac)|lien-?quan|xem-?(?:them|nhieu)|doc-?(?:them|nhieu|tiep)|binh-?luan|y-?kien|phan-?hoi|quang-?cao|chia-?se|tu-?khoa|box-?(?:tin|category|link|news)',
  'twitter-tweet|instagram-media|tiktok-embed|fact-?box|info-?box|infobox|side-?box|video-?(?:js|player|error|caption)|screen-reader|visually-?hidden|sr-only|print-?only|no-?print|skip-?link|jump-?to|table-of-contents|rating|feedback|survey|playlist',
];

/** Words that mean something only as a whole part of a name, because they are short or common inside others. */
const chromeWords =
  'ads?|adv|ad-slot|qc|nav|menu|tags?-?(?:list|s|links|cloud|box|container|wrap)|tags|topics|keywords?|bio|cta|login|hide|toc|meta|postmeta|credits?|photo-?credit|aside|widget|search|poll|vote|alert|rail|ticker|share|like|fb-like|zalo|print|cards|next|prev|previous';

/** Words that hide as whole names; inside others they tell of what is shown at times. */
const hiddenWords = 'hidden|d-none|is-hidden|u-hidden';

const chrome = new RegExp(
  `${chromeParts.join('|')}|(?<![a-z])(?:${chromeWords})(?![a-z])|(?<!\\S)(?:${hiddenWords})(?!\\S)`,
);

/** Utility classes of style sheets that only look like names of chrome. */
const innocent =
  /overflow-hidden|[a-z]+:hidden|-?(?:no|without|has|with|hide)-[a-z-]*|tag-[\w-]+|category-[\w-]+|post-\d+|is-\S+|js-\S+|print:\S+|group-\S+/g;

const caption =
  /caption|chu-?thich|photocms|image-?(?:desc|text|info|note)|img-?(?:desc|info|note)|pic-?(?:desc|note)|legend|photo-?(?:desc|note|info)|desc-?(?:img|image|anh)/;

/** True where the class of an inline element says that it holds the words under a picture. */
export const namesCaption = (element: Element | null): boolean =>
  element !== null && typeof element.className === 'string' && caption.test(element.className.toLowerCase());

const lead =
  /(?<![a-z])(?:sapo|lead|lede|dek|chapo|chapeau|standfirst|summary|intro(?:duction)?|excerpt|abstract|teaser-?text|sub-?(?:title|head|headline)|deck|tagline|kicker-?text|ingress|entradilla|bajada|sommario|trich-?yeu|tom-?tat|mo-?ta|preamble|vorspann|strapline)/;

const body =
  /(?<![a-z])(?:article|story|post|entry|news|detail|content|single|blog|maincontent|fck|page)[-_]*(?:detail|main|entry|full)?[-_]*(?:body|content|text|copy|detail|noidung|inner-?content|entry)|articlebody|bodytext|body-?copy|noi-?dung|chi-?tiet|fck_detail|richtext|rich-text|prose/;

/** In lower case, and all expressions with it: those that look past case take twice as long to compile. */
const namesOf = (element: Element): string => {
  const { className, id } = element;
  const names = typeof className === 'string' ? className : (element.getAttribute('class') ?? '');
  return (id === '' ? names : `${names} ${id}`).toLowerCase();
};

/** Elements that hold chrome by their meaning, whatever they are called. */
const chromeElements: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'menu',
  'dialog',
  'form',
  'button',
  'address',
  'search',
]);

const chromeRoles: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar form alert tooltip'.split(
    ' ',
  ),
);

/** What the markup says of one element. */
export interface Hints {
  /** The word by which it is chrome, in lower case, or `null`. */
  readonly chrome: string | null;
  readonly caption: boolean;
  readonly lead: boolean;
  readonly body: boolean;
}

const none: Hints = { chrome: null, caption: false, lead: false, body: false };

const chromeWordOf = (name: string, role: string | null, names: string): string | null => {
  if (chromeElements.has(name)) return name;
  if (role !== null && chromeRoles.has(role)) return role;
  if (names === '') return null;
  return chrome.exec(names)?.[0] ?? null;
};

/** Reads hints, and remembers them by name: pages give many elements the same ones. */
export class HintReader {
  readonly #known = new Map<string, Hints>();
  readonly #roles: ReadonlyMap<Element, string>;
  readonly #bodies: ReadonlySet<Element>;

  constructor(root: Element) {
    this.#roles = new Map(
      [...root.querySelectorAll('[role]')].map((element) => [element, element.getAttribute('role') ?? '']),
    );
    this.#bodies = new Set(root.querySelectorAll('[itemprop~="articleBody"]'));
  }

  read(element: Element): Hints {
    const name = element.localName;
    if (name === 'html' || name === 'body' || name === 'main') return none;
    const names = namesOf(element);
    const role = this.#roles.get(element) ?? null;
    const isBody = this.#bodies.has(element);
    if (names === '' && role === null && !isBody && name !== 'figcaption' && !chromeElements.has(name)) return none;
    const key = `${name} ${role} ${isBody} ${names}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const hints = hintsOf({ name, names: names.replace(innocent, ' '), role, isBody });
    this.#known.set(key, hints);
    return hints;
  }
}

interface Named {
  readonly name: string;
  readonly names: string;
  readonly role: string | null;
  readonly isBody: boolean;
}

const hintsOf = ({ name, names, role, isBody }: Named): Hints => ({
  chrome: chromeWordOf(name, role, names),
  caption: name === 'figcaption' || caption.test(names),
  lead: lead.test(names),
  body: isBody || body.test(names),
});
