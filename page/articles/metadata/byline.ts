import { hostOf, siteOf } from '../../../core/text/canonical';
import { comparable, type Evidence } from './evidence';
import { valuesOf } from './head';
import type { PageFacts } from './page-facts';
import type { NearText } from './published';

/** Longer text is no byline, in code units: room for four names with their towns. */
const longestByline = 90;

const mailAddress = /@[\w-]+\.\w/;

const isAddress = (text: string): boolean =>
  /^(?:http|www\.|\/\/)/.test(text) || (text.includes('@') && mailAddress.test(text));

/** What stands before a name. */
const prefix =
  /^(?:(?:tin[,\s-]*(?:bài[,\s-]*)?(?:và\s+)?ảnh|bài[,\s-]*(?:và\s+)?ảnh|bài viết|tin|bài|tác giả(?: bài viết)?|người viết|người đăng|thực hiện|nội dung|phóng viên|biên tập|nhóm pv|pv|ctv|theo|author|written by|reported by|story by|words by|posted by|by|von|par|por|di|door|av|af|texto?|oleh|penulis|reporter|автор|текст|作者|文|記者)\s*[:：]\s*|(?:by|von|par|por|written by|reported by|posted by|theo|tác giả)\s+)/i;

const withoutPrefix = (text: string): string => text.replace(prefix, '');

/** What stands behind a name: the time, the number of readers, what the author is. */
const suffix =
  /\s*(?:[|•·]|\d{1,2}[:h/]\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|,?\s*(?:published|updated)|\sam \d|[\s,–-]+(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|ngày \d)).*$/i;

const tidy = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/^[\s"'“”‘’–—\-:;,.|/•·*]+|[\s,;:\-–—|/•·]+$/g, '');

const smallWords = new Set('và and und et y e en of de da di der van von - – & /'.split(' '));

/** Scripts without capitals begin about here. */
const firstCaseless = '\u0e00';

/** Names in Chinese or Japanese signs are no longer than this, and have no particles of a sentence in them. */
const longestSigns = 6;
const signsOfSentence = /[をでにはがへ让的了]/;

/** True for words that start with a capital or join others, as in names of people and of newspapers. */
const isNameWord = (word: string): boolean => {
  const first = word.replace(/^\(/, '').charAt(0);
  if (smallWords.has(word) || /^\d{1,2}$/.test(word)) return true;
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word)) return word.length <= longestSigns && !signsOfSentence.test(word);
  return first.toLowerCase() !== first || (first >= firstCaseless && first.toUpperCase() === first);
};

/** Names of more words are sentences. */
const mostWords = 12;

const looksLikeName = (text: string): boolean => {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return words.length > 0 && words.length <= mostWords && words.every(isNameWord);
};

/** What parts a name from the office or the paper it belongs to: `Văn Thiệp - Cổng TTĐT tỉnh`. */
const place = /\s+[-–]\s+|\s*[(/]/;

/** Whole lines that are no names though they look like some, in lower case. */
const noNames: ReadonlySet<string> = new Set(
  (
    'xem thêm|đọc thêm|bình luận|chia sẻ|in bài|tin liên quan|từ khóa|tag|tags|share|comment|comments|home|news|editor|' +
    'admin|administrator|staff|redaktion|redacción|redazione|unknown|null|guest|anonymous|contributor|super user|by|' +
    'written by|author|authors|about the author|about the authors|meet the author|meet the authors|author spotlight|more|' +
    'read|view|views|published|updated|veröffentlicht|aktualisiert|publié|publicado|nachrichten|noticias|audio|video|podcast'
  ).split('|'),
);
/** A day of a month, or the minutes that a text takes to read. */
const dayOrMinutes = /^(?:[a-z]{3,9}\.? \d{1,2}|\d+ min.*)$/;

const isNoName = (name: string): boolean => {
  const lower = name.toLowerCase();
  return noNames.has(lower) || dayOrMinutes.test(lower);
};

/** Beginnings of an agency, a group of reporters or the office that stands for a name, in lower case. */
const agencies =
  'theo |nguồn|phòng |ban |văn phòng |trung tâm |cổng tt |tổ |khoa |chi cục |ttxvn|pv|nhóm pv|p.v|bbt|vov|vtv|vna'.split(
    '|',
  );

/** The name in a line above or below the text; `null` where it holds none. */
export const bylineIn = (text: string): string | null => {
  if (text.length > longestByline || isAddress(text)) return null;
  const bare = tidy(text);
  const rest = withoutPrefix(bare);
  const lower = bare.toLowerCase();
  const named = rest !== bare || agencies.some((beginning) => lower.startsWith(beginning));
  const borrowed = named && /^(?:theo |pv(?:\s|$)|nguồn)/.test(lower) && !looksLikeName(rest);
  const name = tidy((borrowed ? bare : rest).replace(suffix, ''));
  if (name === '' || /^\d|[.!?…]$|[[\]<>]|この|する/.test(name) || isNoName(name)) return null;
  if ((named && name.length < 60) || looksLikeName(name)) return name;
  const [first = ''] = name.split(place);
  return first.includes(' ') && first !== name && looksLikeName(first) ? first : null;
};

const stated = (value: string): string | null => {
  if (isAddress(value) || value.length > 2 * longestByline) return null;
  const name = tidy(withoutPrefix(value));
  return name === '' || /^[\d\s]+$/.test(name) || isNoName(name) ? null : name;
};

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dc.creator.name',
  'byl',
  'twitter:data1',
  'citation_author',
  'dable:author',
  'cxenseparse:author',
  'twitter:misc:written by',
];

export interface BylineOptions {
  /** Lines near the article that may be its byline. Asked for only where what is stated leaves a doubt. */
  readonly near: () => readonly NearText[];
  /** Names of the site itself: an author that is the outlet tells nothing. */
  readonly outlets: readonly string[];
}

const outletPenalty = 0.55;

/** Offices of a newsroom stand where nobody is named, and beside those who are. In lower case. */
const offices =
  'redaktion|redacción|redazione|rédaction|newsroom|news desk|editorial team|editorial staff|tòa soạn|ban biên tập'.split(
    '|',
  );
/** The name under which somebody signs in to the content system, as `an.tran`, `editor2`. */
const isAccount = (value: string): boolean => /^[a-z\d]+(?:[._-][a-z\d]+)*$/.test(value);
const doubtfulPenalty = 0.35;

const trustIn = (value: string, score: number): number => {
  const lower = value.toLowerCase();
  const isDoubtful = offices.some((office) => lower.includes(office)) || isAccount(value);
  return isDoubtful ? Math.max(0.05, score - doubtfulPenalty) : score;
};

/** A name of an outlet without what it calls itself by turns: `Báo Tin Mới điện tử` and `tinmoi.vn` are one. */
const bare = (name: string): string =>
  comparable(name)
    .replace(/^báo(?: điện tử)? | (?:điện tử|online)$|(?: com| net| org)?(?: vn)?$/g, '')
    .replaceAll(' ', '');

const siteNameOf = (address: string): string => siteOf(hostOf(address) ?? '').split('.', 1)[0] ?? '';

export const bylineEvidence = (facts: PageFacts, { near, outlets }: BylineOptions): readonly Evidence[] => {
  const { data, metas } = facts;
  const authors = data.authors.map(stated).filter((name) => name !== null);
  const fromMetas = valuesOf(metas, metaNames)
    .filter(({ name, value }) => name !== 'twitter:data1' || looksLikeName(value))
    .flatMap(({ name, value }) => {
      const author = stated(value);
      return author === null
        ? []
        : [{ value: author, from: `meta ${name}`, score: name === 'twitter:data1' ? 0.5 : 0.6 }];
    });
  const own = new Set([...outlets.map(bare), siteNameOf(facts.address)]);
  const isOutlet = (value: string): boolean => own.has(bare(value));
  const trusted = ({ value, from, score }: Place): Evidence => ({
    field: 'byline',
    value,
    from,
    score: isOutlet(value) ? Math.max(0.05, score - outletPenalty) : trustIn(value, score),
  });
  const linked = authors.length === 0 ? [] : [{ value: authors.join(', '), from: 'json-ld author', score: 0.8 }];
  const statedOnes = [...linked, ...fromMetas].map(trusted);
  if (areSure(statedOnes)) return statedOnes;
  const fromText: Place[] = [];
  for (const { text, from, score } of near()) {
    const name = bylineIn(text);
    if (name !== null) fromText.push({ value: name, from, score });
  }
  return [...statedOnes, ...fromText.map(trusted)];
};

type Place = Pick<Evidence, 'value' | 'from' | 'score'>;

/** The data and a meta that agree on a name outweigh whatever a line near the text may say. */
const sureScore = 1.3;

const areSure = (all: readonly Evidence[]): boolean => {
  const [first] = all;
  if (first === undefined) return false;
  const key = comparable(first.value);
  let sum = 0;
  for (const { value, score } of all) if (comparable(value) === key) sum += score;
  return sum >= sureScore;
};
