import type { LanguageCode } from './words';

/**
 * Why something is marked, in words a reader understands: one sentence for each rule of the recogniser. `entry` is the
 * entry of the word lists that the rule went by; empty where it needs none.
 */
type Explained = Readonly<Record<LanguageCode, (entry: string) => string>>;

const quoted = (entry: string): string => (entry === '' ? '' : ` “${entry}”`);

const people: Readonly<Record<string, Explained>> = {
  'title-before': {
    vi: (entry) => `Chức vụ${quoted(entry)} đứng ngay trước tên.`,
    en: (entry) => `The office${quoted(entry)} stands right before the name.`,
  },
  title: {
    vi: (entry) => `Chức vụ${quoted(entry)} đứng cạnh tên.`,
    en: (entry) => `The office${quoted(entry)} stands beside the name.`,
  },
  'title-after': {
    vi: (entry) => `Chức vụ${quoted(entry)} đứng ngay sau tên.`,
    en: (entry) => `The office${quoted(entry)} stands right behind the name.`,
  },
  comrade: {
    vi: (entry) => `Tên được gọi là${quoted(entry)}, cách gọi người giữ chức vụ.`,
    en: (entry) => `The name is called${quoted(entry)}, as officials are.`,
  },
  rank: {
    vi: (entry) => `Cấp bậc${quoted(entry)} đứng trước tên.`,
    en: (entry) => `The rank${quoted(entry)} stands before the name.`,
  },
  list: {
    vi: (entry) => `Tên nằm trong danh sách mở đầu bằng${quoted(entry)}.`,
    en: (entry) => `The name is in a list that begins with${quoted(entry)}.`,
  },
  polite: {
    vi: (entry) => `Chỗ này gọi là${quoted(entry)}; chức vụ nêu ở chỗ khác trong bài.`,
    en: (entry) => `Called${quoted(entry)} here; the article names the office elsewhere.`,
  },
  private: {
    vi: (entry) => `Chỗ này gọi là${quoted(entry)}; chức vụ nêu ở chỗ khác trong bài.`,
    en: (entry) => `Called${quoted(entry)} here; the article names the office elsewhere.`,
  },
  none: {
    vi: () => 'Chỗ này chỉ có tên; chức vụ nêu ở chỗ khác trong bài.',
    en: () => 'Only the name stands here; the article names the office elsewhere.',
  },
  'short-name': {
    vi: (entry) => `Tên gọi tắt${entry === '' ? '' : ` (${entry})`} của người đã nêu đủ tên và chức vụ trong bài.`,
    en: (entry) =>
      `Short form${entry === '' ? '' : ` (${entry})`} of somebody whom the article names in full with an office.`,
  },
  'same-name': {
    vi: () => 'Cùng tên với người giữ chức vụ đã nêu trong bài.',
    en: () => 'The same name as that of an official in the article.',
  },
  reader: {
    vi: () => 'Bạn đã đánh dấu tên này.',
    en: () => 'You marked this name.',
  },
  role: {
    vi: (entry) => `Chức danh${quoted(entry)} ở đây chỉ một người mà không nêu tên.`,
    en: (entry) => `The office${quoted(entry)} stands for one person here without a name.`,
  },
};

const documents: Readonly<Record<string, Explained>> = {
  'directive.symbol': {
    vi: (entry) => `Loại văn bản${quoted(entry)} với số và ký hiệu.`,
    en: (entry) => `A document type${quoted(entry)} with number and symbol.`,
  },
  'directive.symbol-alone': {
    vi: (entry) => `Số và ký hiệu của${quoted(entry)}, không ghi loại văn bản.`,
    en: (entry) => `Number and symbol of${quoted(entry)}, without its type.`,
  },
  'directive.number': {
    vi: (entry) => `Loại văn bản${quoted(entry)} với số.`,
    en: (entry) => `A document type${quoted(entry)} with a number.`,
  },
  'directive.list': {
    vi: (entry) => `Một số trong danh sách các${quoted(entry)}.`,
    en: (entry) => `One number of a list of documents${quoted(entry)}.`,
  },
  'directive.law': {
    vi: (entry) => `Tên riêng của${quoted(entry)}.`,
    en: (entry) => `The proper name of a${quoted(entry)}.`,
  },
  'directive.law-before': {
    vi: (entry) => `Tên riêng đứng trước${quoted(entry)}.`,
    en: (entry) => `The proper name before${quoted(entry)}.`,
  },
  'directive.law-year': {
    vi: (entry) => `${quoted(entry).trim()} với năm ban hành.`,
    en: (entry) => `${quoted(entry).trim()} with its year.`,
  },
  'directive.law-cited': {
    vi: (entry) => `Điều khoản của${quoted(entry)} được dẫn.`,
    en: (entry) => `A clause of${quoted(entry)} is cited.`,
  },
  'directive.act': {
    vi: (entry) => `Văn bản nước ngoài, loại${quoted(entry)}.`,
    en: (entry) => `An act of another land, type${quoted(entry)}.`,
  },
  'directive.statute': {
    vi: (entry) => `${quoted(entry).trim()} của một tổ chức được nêu tên.`,
    en: (entry) => `${quoted(entry).trim()} of an organisation that is named.`,
  },
  'directive.quoted-title': {
    vi: (entry) => `Loại văn bản${quoted(entry)} với tên trong ngoặc kép.`,
    en: (entry) => `A document type${quoted(entry)} with a title in quotation marks.`,
  },
  'directive.proper-title': {
    vi: (entry) => `Loại văn bản${quoted(entry)} với tên riêng.`,
    en: (entry) => `A document type${quoted(entry)} with a proper title.`,
  },
  'directive.date-and-issuer': {
    vi: (entry) => `Loại văn bản${quoted(entry)} với ngày và nơi ban hành.`,
    en: (entry) => `A document type${quoted(entry)} with date and issuer.`,
  },
  'directive.congress': {
    vi: (entry) => `${quoted(entry).trim()} của một đại hội.`,
    en: (entry) => `${quoted(entry).trim()} of a congress.`,
  },
  'directive.session': {
    vi: (entry) => `${quoted(entry).trim()} của một kỳ họp.`,
    en: (entry) => `${quoted(entry).trim()} of a session.`,
  },
  'directive.plenum': {
    vi: (entry) => `${quoted(entry).trim()} của một hội nghị Trung ương.`,
    en: (entry) => `${quoted(entry).trim()} of a plenum of the Central Committee.`,
  },
  'directive.plenum-list': {
    vi: (entry) => `${quoted(entry).trim()} của một trong các hội nghị Trung ương được liệt kê.`,
    en: (entry) => `${quoted(entry).trim()} of one of several plenums.`,
  },
};

const ordered: Explained = {
  vi: (entry) => `Người hoặc cơ quan có thẩm quyền dùng động từ${quoted(entry)} với nơi được giao.`,
  en: (entry) => `Somebody with authority uses the verb${quoted(entry)} to others.`,
};
const bound: Explained = {
  vi: (entry) => `Lời của người chỉ đạo nêu việc phải làm, với từ${quoted(entry)}.`,
  en: (entry) => `Whoever directs says what has to be done, with${quoted(entry)}.`,
};

const instructions: Readonly<Record<string, Explained>> = {
  order: ordered,
  request: ordered,
  matter: ordered,
  suggestion: ordered,
  told: {
    vi: (entry) => `Bài thuật lại việc đã được giao, với từ${quoted(entry)}.`,
    en: (entry) => `The article reports what was ordered, with${quoted(entry)}.`,
  },
  duty: bound,
  bound,
  stress: bound,
  deed: {
    vi: (entry) => `Tiếp lời người chỉ đạo, nêu việc phải làm:${quoted(entry)}.`,
    en: (entry) => `Goes on with what was directed:${quoted(entry)}.`,
  },
  bare: {
    vi: () => 'Tiếp lời người chỉ đạo ở câu trước.',
    en: () => 'Goes on with the direction of the sentence before.',
  },
};

export const explanations: Readonly<Record<string, Explained>> = { ...people, ...documents, ...instructions };

/** The sentence for a rule as a mention names it, `rule:entry`; `null` for a rule that is not known here. */
export const explain =
  (language: LanguageCode) =>
  (rule: string): string | null => {
    const cut = rule.indexOf(':');
    const name = cut < 0 ? rule : rule.slice(0, cut);
    const entry = cut < 0 ? '' : rule.slice(cut + 1).trim();
    return Object.hasOwn(explanations, name) ? (explanations[name]?.[language](entry) ?? null) : null;
  };
