import {
  type DirectiveMention,
  type InstructionMention,
  type OfficialMention,
  ofKind,
  type RoleMention,
} from '../../core/model/mention';
import type { PageFindings } from '../../core/model/reader';
import type { Span } from '../../core/model/span';

/** What was found in an article, one table a kind. */
export interface Table {
  readonly heading: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

type Article = Extract<PageFindings, { readonly kind: 'article' }>;

/** Widest cell that a terminal still shows on one line with its neighbours, in UTF-16 code units. */
const widest = 60;

const short = (text: string): string => (text.length <= widest ? text : `${text.slice(0, widest - 1)}…`);

/** Groups in the order of their first mention. */
const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const officials = (mentions: readonly OfficialMention[]): Table => ({
  heading: 'Người giữ chức vụ',
  rows: [...grouped(mentions, ({ name }) => name)].map(([name, all]) => ({
    'họ tên': name,
    'chức vụ trong bài': distinct(all.flatMap(({ positions }) => positions.map(({ title }) => title))).join(', '),
    'số lần': String(all.length),
  })),
});

const roles = (mentions: readonly RoleMention[]): Table => ({
  heading: 'Chức danh thay cho người',
  rows: [...grouped(mentions, ({ title, refersTo }) => `${title}\n${refersTo ?? ''}`).values()].flatMap((all) => {
    const [first] = all;
    return first === undefined
      ? []
      : [{ 'chức danh': first.title, 'là ai': first.refersTo ?? 'bài không nêu', 'số lần': String(all.length) }];
  }),
});

const documents = (mentions: readonly DirectiveMention[], wordsOf: (span: Span) => string): Table => ({
  heading: 'Văn bản',
  rows: [...grouped(mentions, ({ key, span }) => key ?? wordsOf(span))].map(([, all]) => ({
    khoá: all[0]?.key ?? '',
    'viết trong bài': distinct(all.map(({ span }) => short(wordsOf(span)))).join(' · '),
    'số lần': String(all.length),
  })),
});

const instructions = (mentions: readonly InstructionMention[], wordsOf: (span: Span) => string): Table => ({
  heading: 'Chỉ đạo',
  rows: mentions.map(({ span, speaker, addressee, inheritedAddressee, deadline }) => ({
    'người chỉ đạo': speaker ?? '',
    'giao cho': addressee ?? (inheritedAddressee === null ? '' : `(${inheritedAddressee})`),
    hạn: deadline ?? '',
    câu: short(wordsOf(span)),
  })),
});

export const tablesOf = ({ text, reading: { mentions } }: Article): readonly Table[] => {
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  return [
    officials(ofKind(mentions, 'official')),
    roles(ofKind(mentions, 'role')),
    documents(ofKind(mentions, 'directive'), wordsOf),
    instructions(ofKind(mentions, 'instruction'), wordsOf),
  ];
};

/** A table as lines for a terminal: columns as wide as their widest cell. Counts code units, right for text in NFC. */
export const printed = ({ heading, rows }: Table): string => {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => (row[name] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  if (rows.length === 0) return `${heading}: không có\n`;
  return [
    heading,
    line(names),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map((row) => line(names.map((name) => row[name] ?? ''))),
    '',
  ].join('\n');
};
