import { believableCanonical, hostOf, onSameSite } from '../../../core/text/canonical';
import type { Evidence, Field } from './evidence';
import { valuesOf } from './head';
import { type PageFacts, resolveLink } from './page-facts';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Names that the outlet gives itself; its host last. */
export const outletEvidence = ({ data, metas, address }: PageFacts): readonly Evidence[] => {
  const host = hostOf(address)?.replace(/^(?:www|m|amp)\.|:\d+$/g, '');
  const values = [
    ...valuesOf(metas, ['og:site_name']).map(({ value }) => ({ value, from: 'meta og:site_name', score: 0.8 })),
    ...data.publishers.slice(0, 1).map((value) => ({ value, from: 'json-ld publisher', score: 0.7 })),
    ...valuesOf(metas, ['application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'copyright'])
      .slice(0, 1)
      .map(({ name, value }) => ({ value, from: `meta ${name}`, score: 0.4 })),
    ...(host === undefined ? [] : [{ value: host, from: 'host', score: 0.1 }]),
  ];
  return values.map((one) => ({ field: 'outlet', ...one, value: tidy(one.value) }));
};

const addressed =
  (field: Field, from: string, score: number) =>
  (value: string): Evidence => ({ field, value, from, score });

/** Metas and data in which a reprint names its original. */
const sourceMetas = [
  'original-source',
  'syndication-source',
  'article:original_source',
  'og:original_source',
  'dc.source',
];

/** A reprint that gives the original its due names it as the canonical address. */
const scoreOfCanonical = 0.7;

/** A link that stands with the article and may lead to the text it was taken from. */
export interface NearLink {
  readonly href: string;
  readonly from: string;
  readonly score: number;
}

/** Where readers follow a paper; no text is taken from there. */
const followed = /^(?:news\.google|(?:[a-z-]+\.)?(?:facebook|twitter|x|youtube|tiktok|instagram|zalo|t)\.)/i;

/** True for an address that may be that of another text: on another host, and no front page. */
const mayBeSource = (value: string, address: string): boolean => {
  const host = hostOf(value);
  return host !== null && host !== hostOf(address) && !followed.test(host) && new URL(value).pathname.length > 1;
};

/** Copies of pages on the reader's own machine are no reprints. */
const local = /^(?:localhost|127\.|\[::1\])/;

/** True where a page names a text on another site as its original; the same path is the same site under a new name. */
const isReprintOf = (canonical: string, address: string): boolean => {
  const host = hostOf(address);
  if (host === null || local.test(host) || hostOf(canonical) === null || onSameSite(canonical, address)) return false;
  return new URL(canonical).pathname !== new URL(address).pathname;
};

export const sourceEvidence = (facts: PageFacts, links: readonly NearLink[]): readonly Evidence[] => {
  const { data, metas, address, canonicals } = facts;
  const abroad = canonicals
    .filter((href) => isReprintOf(href, address))
    .map((href) => ({ href, from: 'link canonical to another site', score: scoreOfCanonical }));
  const values = [
    ...links,
    ...abroad,
    ...valuesOf(metas, sourceMetas).map(({ name, value }) => ({ href: value, from: `meta ${name}`, score: 0.6 })),
    ...data.sources.map((href) => ({ href, from: 'json-ld isBasedOn', score: 0.6 })),
  ];
  return values.flatMap(({ href, from, score }) => {
    const value = /^(?:https?:)?\/\//i.test(href) ? resolveLink(href, address) : null;
    return value === null || !mayBeSource(value, address) ? [] : [addressed('source', from, score)(value)];
  });
};

export const canonicalEvidence = ({ metas, address, canonicals, claims }: PageFacts): readonly Evidence[] => {
  if (!claims) return [];
  const links = canonicals.map((href) => ({ href, from: 'link canonical', score: 0.9 }));
  const stated = valuesOf(metas, ['og:url']).map(({ value }) => ({ href: value, from: 'meta og:url', score: 0.6 }));
  return [...links, ...stated].flatMap(({ href, from, score }) => {
    const resolved = resolveLink(href, address);
    const value = resolved === null ? null : believableCanonical(resolved, address);
    return value === null ? [] : [addressed('canonical', from, score)(value)];
  });
};

/** Letters that no other language with Latin script has together: horned, with a hook or a dot below, with two marks. */
const vietnameseLetter = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g;
/** Vietnamese text has one in about five characters; a name in other text does not reach this. */
const vietnameseShare = 0.05;

/** Texts in other scripts than Latin, where the letters tell more than a wrong `lang`. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['el', /[\u0370-\u03ff]/g],
];

const otherScript = /[\u0370-\u1dff\u3040-\ud7af]/;

const share = (text: string, letters: RegExp): number => (text.match(letters)?.length ?? 0) / text.length;

/** Enough of the body to tell its language, in code units. */
export const enoughText = 800;

/** What the letters of the text tell of its language. */
const spelled = (text: string, declared: string | undefined): readonly Evidence[] => {
  if (text.length === 0) return [];
  const vietnamese = share(text, vietnameseLetter) > vietnameseShare ? [addressed('language', 'letters', 1)('vi')] : [];
  const others = otherScript.test(text) ? scripts.filter(([, letters]) => share(text, letters) > otherShare) : [];
  return [
    ...vietnamese,
    ...others.map(([code]) => addressed('language', 'letters', code === declared ? 1 : scoreOfScript)(code)),
  ];
};

/** A language of another script has far more of its letters; below this they are names. */
const otherShare = 0.2;
/** A script is shared by languages, so it counts for less than a `lang` that fits it. */
const scoreOfScript = 0.55;

export const languageEvidence = ({ document, metas }: PageFacts, body: string): readonly Evidence[] => {
  const text = body.slice(0, enoughText).normalize('NFC').toLowerCase();
  const root = document.documentElement;
  const stated = root.lang || root.getAttribute('xml:lang') || '';
  const metaNames = ['og:locale', 'content-language', 'language'];
  const code = /^[a-z]{2,3}/i.exec(stated || (valuesOf(metas, metaNames)[0]?.value ?? ''))?.[0].toLowerCase();
  const letters = spelled(text, code);
  // A page in English on a Vietnamese site often keeps the `lang` of the whole site.
  const doubted = code === 'vi' && letters.length === 0 && text.length > 200;
  const declared = code === undefined ? [] : [addressed('language', 'lang', doubted ? 0.2 : 0.6)(code)];
  return [...letters, ...declared, addressed('language', 'default', doubted ? 0.3 : 0.05)('en')];
};
