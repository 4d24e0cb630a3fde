import { floorsOf } from './floors';
import { type Frame, frameOf, type Trigger } from './frames';
import type { CueKind } from './lexicon';
import { listsOf } from './lists';
import { beginsParty, partyEnd } from './phrases';
import { isStrong, mainOrder, speaks } from './triggers';
import { cueStartingAt, type View, wordIs } from './views';

/** What matters in a sentence and around it, before it is told to the model. */
export interface Gist {
  readonly view: View;
  readonly order: Trigger | undefined;
  readonly report: Trigger | undefined;
  readonly duty: Trigger | undefined;
  /** The first marker of duty in what is said. */
  readonly dutySaid: Trigger | undefined;
  /** Kind of the word that the sentence proper begins with, `linked` where linking words stand before it. */
  readonly opener: string;
  /** The word itself, where the lexicon has it. */
  readonly openingPhrase: string | null;
  readonly strength: 'order' | 'duty' | 'weak order' | 'report' | 'none';
  /** Who has the floor. */
  readonly floor: string;
  /** How far back the last order with somebody who gives it is. */
  readonly sinceOrder: string;
  /** How many such orders the text has. */
  readonly ordersInText: string;
  readonly afterColon: boolean;
  /** Whether it belongs to a list that a colon opened. */
  readonly inList: boolean;
  /** Whether the next sentence says whose demand this was: `Đó là yêu cầu của Thủ tướng …`. */
  readonly pointedAt: boolean;
  /** What follows the party with which the sentence begins: `Các bộ, ngành tăng cường …`; `null` where none does. */
  readonly partyDoes: string | null;
  /** `Theo chỉ đạo của Thủ tướng, …`. */
  readonly according: boolean;
}

export function gistsOf(views: readonly View[]): readonly Gist[] {
  const frames = views.map(frameOf);
  const floors = floorsOf(views, frames);
  const lists = listsOf(views, frames);
  const orders = frames.map(mainOrder);
  const given = orders.flatMap((order, at) => (order !== undefined && isGiven(order) ? [at] : []));
  let last = -1;
  return views.map((view, at) => {
    const frame = frames[at] ?? frameOf(view);
    const order = orders[at];
    const report = frame.reports.find(isGiven) ?? frame.reports[0];
    const sinceOrder = distance(views, last, at);
    if (order !== undefined && isGiven(order)) last = at;
    return {
      view,
      order,
      report,
      duty: frame.duties[0],
      dutySaid: report === undefined ? undefined : dutyUnder(frame, report),
      opener: openerOf(view, frame),
      openingPhrase: cueStartingAt(view, frame.opening)?.phrase ?? null,
      strength: strengthOf(order, frame.duties[0], report),
      floor: floors[at] ?? 'nobody',
      sinceOrder,
      ordersInText: given.length === 0 ? 'none' : given.length < 3 ? 'some' : 'many',
      afterColon: views[at - 1]?.tokens.at(-1)?.text === ':',
      inList: lists[at] ?? false,
      pointedAt: pointsBack(views[at + 1]),
      partyDoes: partyDoes(view, frame),
      according: wordIs(view, 'according', 0) && view.people.some(({ left }) => left <= longestAccording),
    };
  });
}

/** `Đó là …`, `Trên đây là …` with a word of directing or saying near. */
function pointsBack(view: View | undefined): boolean {
  if (view === undefined || !view.people.some(({ left }) => left < longestPointer)) return false;
  const words = view.tokens.slice(0, 3).map(({ lower }) => lower);
  return (
    (words[0] === 'đó' || words[0] === 'đây' || (words[0] === 'trên' && words[1] === 'đây')) && words.includes('là')
  );
}
const longestPointer = 12;

/** Tokens between `theo` and the person after whose word something is said. */
const longestAccording = 6;

/** From the most to the least telling. */
const doing: readonly CueKind[] = [
  'duty',
  'must',
  'past',
  'plan',
  'passive',
  'press',
  'deed',
  'report',
  'occasion',
  'demand',
  'request',
  'assign',
  'remind',
];

function partyDoes(view: View, { opening }: Frame): string | null {
  if (!beginsParty(view, opening)) return null;
  const end = partyEnd(view, opening);
  const cue = cueStartingAt(view, end);
  return doing.find((kind) => cue?.kinds.includes(kind)) ?? 'other';
}

/** What is said stands behind the verb of saying; before it where the sentence ends with it (`"… phải …", ông An nói.`). */
const dutyUnder = ({ duties }: Frame, { cue: said, complement }: Trigger): Trigger | undefined =>
  complement === 'end' ? duties.find(({ cue }) => cue.to <= said.from) : duties.find(({ cue }) => cue.from >= said.to);

/** Somebody who can direct is said to do it. */
const isGiven = ({ subject }: Trigger): boolean => speaks(subject.kind) && subject.kind !== 'none';

function strengthOf(
  order: Trigger | undefined,
  duty: Trigger | undefined,
  report: Trigger | undefined,
): Gist['strength'] {
  if (order !== undefined && isStrong(order)) return 'order';
  if (duty !== undefined) return 'duty';
  if (order !== undefined) return 'weak order';
  return report !== undefined ? 'report' : 'none';
}

/** Further back than this an order hardly matters. */
const longestReach = 5;
function distance(views: readonly View[], last: number, at: number): string {
  if (last < 0) return 'never';
  if (at - last > longestReach) return 'far';
  return views[last]?.paragraph === views[at]?.paragraph ? 'same' : 'near';
}

/** From the most to the least telling: a word may be of several kinds. */
const openers: readonly CueKind[] = [
  'duty',
  'must',
  'deed',
  'press',
  'demand',
  'request',
  'assign',
  'remind',
  'advise',
  'forbid',
  'narrate',
  'pronoun',
  'document',
  'standIn',
  'addressee',
  'body',
  'past',
  'occasion',
  'condition',
];

function openerOf(view: View, { opening }: Frame): string {
  const linked = opening > 1 ? 'linked ' : '';
  if (view.people.some(({ left }) => left === opening || left === opening + 1)) return `${linked}person`;
  const cue = cueStartingAt(view, opening);
  if (cue === undefined && wordIs(view, 'negation', opening)) return `${linked}must`;
  return linked + (openers.find((kind) => cue?.kinds.includes(kind)) ?? 'other');
}
