import { orderKindOf, type Trigger } from './frames';
import { type Gist, gistsOf } from './gist';
import type { CueKind } from './lexicon';
import { isStrong } from './triggers';
import { cueStartingAt, lowerAt, type View } from './views';

/** What the model sees of a sentence. `own` speaks for or against it by itself; `linked` counts only after an instruction. */
export interface Features {
  readonly own: readonly string[];
  readonly linked: readonly string[];
}

export const featuresOf = (views: readonly View[]): readonly Features[] =>
  gistsOf(views).map((gist) => ({ own: [...new Set(ownFeatures(gist))], linked: linkedFeatures(gist) }));

type Names = readonly string[];

const ownFeatures = (gist: Gist): Names => [
  'bias',
  `zone:${gist.view.zone}`,
  ...wording(gist),
  ...(gist.order === undefined ? [] : ordering(gist.order, gist.view)),
  ...(gist.report === undefined ? [] : reporting(gist.report, gist)),
  ...(gist.duty === undefined ? [] : duty(gist.duty, gist)),
  ...opening(gist),
  ...surroundings(gist),
];

/** Kinds of words that speak against an instruction, or for one under conditions. */
const presence: readonly CueKind[] = ['past', 'result', 'plan', 'wish', 'occasion', 'judge', 'ask', 'condition'];
/** A word that is a deed as well (`báo cáo`, `chuẩn bị`) tells nothing. */
const isSheer = (kinds: readonly CueKind[], kind: CueKind): boolean => kinds.includes(kind) && !kinds.includes('deed');
const has = (view: View, kind: CueKind): boolean => view.cues.some(({ kinds }) => isSheer(kinds, kind));
const present = (view: View, named: (kind: CueKind) => string): Names =>
  presence.filter((kind) => has(view, kind)).map(named);
/** The same, told apart by whether they stand before or after the word that directs: after it they belong to the task. */
const placed = (view: View, at: number, named: (place: string) => string): Names =>
  presence.flatMap((kind) => {
    const cues = view.cues.filter(({ kinds }) => isSheer(kinds, kind));
    return [
      ...when(
        cues.some(({ to }) => to <= at),
        named(`before ${kind}`),
      ),
      ...when(
        cues.some(({ from }) => from > at),
        named(`behind ${kind}`),
      ),
    ];
  });
const when = (is: boolean, ...names: Names): Names => (is ? names : []);

function wording({ view, order, duty: bound }: Gist): Names {
  const at = (order !== undefined && isStrong(order) ? order : (bound ?? order))?.cue.from;
  const first = cueStartingAt(view, 0);
  const last = view.tokens.at(-1)?.text;
  const words = view.tokens.length;
  const deeds = view.cues.filter(({ kinds }) => kinds.includes('deed')).length;
  return [
    ...(at === undefined ? present(view, (kind) => `has:${kind}`) : placed(view, at, (place) => `has ${place}`)),
    ...(first === undefined ? [] : [`first=${first.phrase}`, `first:${first.kinds[0]}`]),
    ...when(last === '?', 'question'),
    ...when(last === ';' || last === ':', `ends${last}`),
    words < 12 ? 'short' : words > 60 ? 'long' : 'middling',
    deeds === 0 ? 'deeds:0' : deeds < 3 ? 'deeds:1' : deeds < 6 ? 'deeds:3' : 'deeds:6',
    ...when(
      view.tokens.some(({ text }) => text === '%'),
      'percent',
    ),
    ...when(
      view.tokens.some(({ text }) => text === ';'),
      'semicolon',
    ),
  ];
}

function ordering(order: Trigger, view: View): Names {
  const kind = orderKindOf(order) ?? 'none';
  const by = order.subject.kind === 'person' && !order.subject.near ? 'far person' : order.subject.kind;
  const group = isStrong(order) ? 'strong' : kind;
  return [
    'order',
    `order:${kind}`,
    `order=${order.cue.phrase}`,
    `order|by:${by}`,
    `order:${kind}|by:${by}`,
    `order|to:${order.complement}`,
    `order:${kind}|to:${order.complement}`,
    `${group}|by:${by}|to:${order.complement}`,
    `order to=${lowerAt(view, order.cue.to)}`,
    `order|zone:${view.zone}`,
    ...when(order.passive, 'order passive', `order passive:${kind}`),
    ...when(order.unreal, 'order unreal', `order unreal:${kind}`),
    ...when(order.past, 'order past', `order past:${kind}`, `order past|by:${by}`),
    ...when(order.cue.from <= 1, 'order first', `order first:${kind}`),
    ...placed(view, order.cue.from, (one) => `order|${one}`),
  ];
}

function reporting(report: Trigger, { view, dutySaid }: Gist): Names {
  const by = report.subject.kind;
  const after = cueStartingAt(view, report.cue.to + 1);
  return [
    'report',
    `report=${report.cue.phrase}`,
    `report|by:${by}`,
    `report|by:${by}|${dutySaid === undefined ? 'free' : `bound:${dutySaid.subject.kind}`}`,
    `report|to:${report.complement}`,
    ...when(report.complement === 'colon' && after?.kinds.includes('deed') === true, 'report|colon deed'),
    ...when(dutySaid !== undefined, `report=${report.cue.phrase}|bound`),
  ];
}

function duty(trigger: Trigger, { view, order, report }: Gist): Names {
  const { subject } = trigger;
  const under = order !== undefined && isStrong(order) ? 'order' : report !== undefined ? 'report' : 'alone';
  return [
    'duty',
    `duty=${trigger.cue.phrase}`,
    `duty|by:${subject.kind}`,
    `duty|${under}`,
    `duty|by:${subject.kind}|${under}`,
    `duty|to:${trigger.complement}`,
    ...('from' in subject ? [`duty by=${lowerAt(view, subject.from)}`] : []),
    ...when(trigger.cue.from <= 1, 'duty first'),
    ...when(trigger.unreal, 'duty unreal', `duty unreal|${under}`),
    ...when(view.people.length > 0, `duty|person|${under}`),
    ...placed(view, trigger.cue.from, (one) => `duty|${one}|${under}`),
  ];
}

const opening = ({ view, opener, openingPhrase, strength, order, duty: bound }: Gist): Names => [
  `open:${opener}`,
  ...(openingPhrase === null ? [] : [`open=${openingPhrase}`]),
  `zone:${view.zone}|open:${opener}`,
  `strength:${strength}|open:${opener}`,
  `strength:${strength}|zone:${view.zone}`,
  ...when(order === undefined && bound === undefined, 'no trigger', `no trigger|open:${opener}`),
];

const surroundings = ({
  view,
  opener,
  strength,
  floor,
  sinceOrder,
  ordersInText,
  afterColon,
  inList,
  pointedAt,
  partyDoes,
  according,
}: Gist): Names => [
  ...(partyDoes === null
    ? []
    : [
        `party ${partyDoes}`,
        `party ${partyDoes}|${strength}`,
        `party ${partyDoes}|floor:${floor}`,
        `party ${partyDoes}|orders:${ordersInText}`,
      ]),
  ...when(according, 'according', `according|${strength}`),
  `floor:${floor}`,
  `floor:${floor}|${strength}`,
  `floor:${floor}|open:${opener}`,
  `order before:${sinceOrder}|${strength}`,
  `order before:${sinceOrder}|open:${opener}`,
  `orders:${ordersInText}`,
  `orders:${ordersInText}|${strength}`,
  `orders:${ordersInText}|open:${opener}`,
  ...when(view.insideQuote, 'quote', `quote|${strength}`, `quote|${strength}|floor:${floor}`),
  ...when(afterColon, 'after colon', `after colon|open:${opener}`),
  ...when(inList, 'in list', `in list|open:${opener}`, `in list|${strength}`),
  ...when(pointedAt, 'pointed at'),
  ...when(view.listed, 'listed', `listed|open:${opener}`, `listed|${strength}`),
];

/** What makes it likely that an instruction goes on here. */
function linkedFeatures({ view, opener, strength, floor, partyDoes, inList }: Gist): Names {
  const near = view.firstOfParagraph ? 'next paragraph' : 'same paragraph';
  return [
    'after',
    `after|${near}`,
    `after|open:${opener}`,
    `after|${near}|open:${opener}`,
    `after|${strength}`,
    `after|${near}|${strength}`,
    `after|start:${startOf(view)}`,
    `after|zone:${view.zone}`,
    `after|floor:${floor}`,
    ...(partyDoes === null ? [] : [`after|party ${partyDoes}`, `after|${near}|party ${partyDoes}`]),
    ...present(view, (kind) => `after|${kind}`),
    ...when(view.insideQuote, 'after|quote'),
    ...when(view.listed, 'after|listed'),
    ...when(inList, 'after|in list'),
  ];
}

function startOf(view: View): string {
  const first = view.people[0];
  if (first !== undefined && first.left <= 2) return first.kind;
  return cueStartingAt(view, 0)?.kinds[0] ?? 'other';
}
