import type { lineOf } from '../recognise/line';
import { close, match, plain, same } from './compare';
import type { Gold } from './corpus';

export type Found = ReturnType<typeof lineOf>;

/** Hits, what was wanted, what was found: F1 is 2·hit / (want + have); a share counts the same things as wanted and found. */
export interface Count {
  readonly hit: number;
  readonly want: number;
  readonly have: number;
}

/** Bars in percent: what must be reached, and what the best would reach. */
const bars = {
  officials: [93, 96],
  'short names': [90, 95],
  positions: [86, 92],
  roles: [85, 90],
  'whom roles mean': [93, 96],
  'directives, exact': [89, 94],
  'directives, IoU .5': [93, 97],
  'their kind': [97, 99],
  'their number': [96, 98],
  'their issuer': [92, 96],
  'their date': [95, 98],
  'same document': [90, 95],
  instructions: [74, 84],
  'their speaker': [88, 94],
  'their addressee': [68, 80],
  'their deadline': [75, 88],
} as const;
export type Measure = keyof typeof bars;
export const measures = Object.keys(bars) as readonly Measure[];

/** English articles are held to less, and to nothing but these. */
const englishBars: Partial<Record<Measure, number>> = {
  officials: 88,
  roles: 75,
  'directives, exact': 80,
  instructions: 60,
};

/** What must be reached and what the best would reach; `null` where nothing is asked. */
export function barsOf(
  language: 'en' | 'vi',
  measure: Measure,
): { readonly least: number | null; readonly aim: number | null } {
  if (language === 'en') return { least: englishBars[measure] ?? null, aim: null };
  const [least, aim] = bars[measure];
  return { least, aim };
}

export const none: Count = { hit: 0, want: 0, have: 0 };
export const add = (one: Count, other: Count): Count => ({
  hit: one.hit + other.hit,
  want: one.want + other.want,
  have: one.have + other.have,
});
/** In percent; 100 where there was nothing to find and nothing was found. */
export const scoreOf = ({ hit, want, have }: Count): number => (want + have === 0 ? 100 : (200 * hit) / (want + have));

const share = <Pair>(pairs: readonly Pair[], right: (pair: Pair) => boolean): Count => ({
  hit: pairs.filter(right).length,
  want: pairs.length,
  have: pairs.length,
});
const spans = ({
  pairs,
  missed,
  spurious,
}: {
  readonly pairs: readonly unknown[];
  readonly missed: readonly unknown[];
  readonly spurious: readonly unknown[];
}): Count => ({
  hit: pairs.length,
  want: pairs.length + missed.length,
  have: pairs.length + spurious.length,
});

/** Every measure of one article. */
export const countsOf = (gold: Gold, found: Found): Readonly<Record<Measure, Count>> => ({
  ...people(gold, found),
  ...documents(gold, found),
  ...instructions(gold, found),
});

function people(gold: Gold, found: Found) {
  const officials = match(gold.officials, found.officials, 1);
  const roles = match(gold.roles, found.roles, 1);
  const short = officials.pairs.filter(([{ text, name }]) => !same(text, name));
  const positions = officials.pairs.map(([want, have]) => common(want.positions, have.positions));
  return {
    officials: spans(officials),
    'short names': share(short, ([want, have]) => same(want.name, have.name)),
    positions: {
      hit: positions.reduce((sum, hit) => sum + hit, 0),
      want: gold.officials.reduce((sum, { positions: titles }) => sum + titles.length, 0),
      have: found.officials.reduce((sum, { positions: titles }) => sum + titles.length, 0),
    },
    roles: spans(roles),
    'whom roles mean': share(roles.pairs, ([want, have]) => same(want.refersTo, have.refersTo)),
  };
}

/** How many strings two lists have in common, each counted as often as it stands in both. */
function common(want: readonly string[], have: readonly string[]): number {
  const rest = have.map(plain);
  return want.filter((title) => {
    const at = rest.indexOf(plain(title));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}

function documents(gold: Gold, found: Found) {
  const { pairs, ...loose } = match(gold.directives, found.directives, 0.5);
  const issued = pairs.filter(
    ([{ issuer, issuerInSpan, text }]) => issuer !== null && (issuerInSpan ?? plain(text).includes(plain(issuer))),
  );
  const dated = pairs.filter(([{ date }]) => /^\d{4}-\d{2}-\d{2}$/.test(date ?? ''));
  const twos = pairs.flatMap((one, at) => pairs.slice(at + 1).map((other) => [one, other] as const));
  const wanted = twos.filter(([[one], [other]]) => one.same != null && one.same === other.same);
  const held = twos.filter(([[, one], [, other]]) => one.key !== null && one.key === other.key);
  return {
    'directives, exact': spans(match(gold.directives, found.directives, 1)),
    'directives, IoU .5': spans({ pairs, ...loose }),
    'their kind': share(pairs, ([want, have]) => same(want.kind, have.kind)),
    'their number': share(pairs, ([want, have]) => same(want.number, have.number)),
    'their issuer': share(issued, ([want, have]) => close(want.issuer, have.issuer, 0.6)),
    'their date': share(dated, ([want, have]) => want.date === have.date),
    'same document': { hit: wanted.filter((two) => held.includes(two)).length, want: wanted.length, have: held.length },
  };
}

function instructions(gold: Gold, found: Found) {
  const matched = match(gold.instructions, found.instructions, 0.8);
  const due = matched.pairs.filter(([want]) => 'deadline' in want);
  return {
    instructions: spans(matched),
    'their speaker': share(matched.pairs, ([want, have]) => close(want.speaker, have.speaker, 0.75)),
    'their addressee': share(matched.pairs, ([want, have]) => close(want.addressee, have.addressee, 0.6)),
    'their deadline': {
      hit: due.filter(([want, have]) => want.deadline != null && want.deadline === have.deadline).length,
      want: due.filter(([want]) => want.deadline != null).length,
      have: due.filter(([, have]) => have.deadline !== null).length,
    },
  };
}
