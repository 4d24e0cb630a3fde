import { floorsOf } from './floors';
import { cueStartingAt, type Frame, frameOf, orderKindOf, type Trigger } from './frames';
import type { CueKind } from './lexicon';
import { isStrong, mainOrder, speaks } from './triggers';
import { type View, wordIs } from './views';

/** What the model sees of a sentence. `own` speaks for or against it by itself; `linked` counts only after an instruction. */
export interface Features {
  readonly own: readonly string[];
  readonly linked: readonly string[];
}

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
const presence: readonly CueKind[] = ['past', 'result', 'plan', 'wish', 'occasion', 'ask', 'condition'];

export function featuresOf(views: readonly View[]): readonly Features[] {
  const frames = views.map(frameOf);
  const floors = floorsOf(views, frames);
  let lastOrder = -1;
  return views.map((view, at) => {
    const frame = frames[at] ?? frameOf(view);
    const own = new Set<string>(['bias', `zone:${view.zone}`]);
    const add = (...names: readonly string[]): void => {
      for (const name of names) own.add(name);
    };
    const order = mainOrder(frame);
    const report =
      frame.reports.find(({ subject }) => speaks(subject.kind) && subject.kind !== 'none') ?? frame.reports[0];
    const duty = frame.duties[0];
    const opener = openerOf(view, frame);
    addLexical(view, add);
    if (order !== undefined) addOrder(order, view, add);
    if (report !== undefined) addReport(report, frame, view, add);
    if (duty !== undefined) addDuty(duty, order, report, view, add);
    add(`open:${opener}`, `zone:${view.zone}|open:${opener}`);
    if (order === undefined && duty === undefined) add('no trigger', `no trigger|open:${opener}`);
    const strength = strengthOf(order, duty, report);
    add(`strength:${strength}|open:${opener}`, `strength:${strength}|zone:${view.zone}`);
    const floor = floors[at] ?? 'nobody';
    add(`floor:${floor}`, `floor:${floor}|${strength}`, `floor:${floor}|open:${opener}`);
    if (view.insideQuote) add('quote', `quote|${strength}`, `quote|${strength}|floor:${floor}`);
    const before = views[at - 1];
    if (before !== undefined && before.tokens.at(-1)?.text === ':') add('after colon', `after colon|open:${opener}`);
    if (view.listed) add('listed', `listed|open:${opener}`, `listed|${strength}`);
    const last = view.tokens.at(-1)?.text;
    if (last === ';' || last === ':') add(`ends${last}`);
    const distance = distanceOf(views, lastOrder, at);
    add(`order before:${distance}|${strength}`, `order before:${distance}|open:${opener}`);
    if (order !== undefined && speaks(order.subject.kind) && order.subject.kind !== 'none') lastOrder = at;
    return { own: [...own], linked: linkedOf(view, { opener, strength, floor }) };
  });
}

interface Summary {
  readonly opener: string;
  readonly strength: string;
  readonly floor: string;
}

/** What makes it likely that an instruction goes on here. */
function linkedOf(view: View, { opener, strength, floor }: Summary): readonly string[] {
  const near = view.firstOfParagraph ? 'next paragraph' : 'same paragraph';
  const names = ['after', `after|${near}`, `after|open:${opener}`, `after|${near}|open:${opener}`, `after|${strength}`];
  names.push(
    `after|${near}|${strength}`,
    `after|start:${startOf(view)}`,
    `after|zone:${view.zone}`,
    `after|floor:${floor}`,
  );
  for (const kind of presence) if (has(view, kind)) names.push(`after|${kind}`);
  if (view.insideQuote) names.push('after|quote');
  if (view.listed) names.push('after|listed');
  return names;
}

function strengthOf(order: Trigger | undefined, duty: Trigger | undefined, report: Trigger | undefined): string {
  if (order !== undefined && isStrong(order)) return 'order';
  if (duty !== undefined) return 'duty';
  return order !== undefined ? 'weak order' : report !== undefined ? 'report' : 'none';
}

function distanceOf(views: readonly View[], last: number, at: number): string {
  if (last < 0) return 'never';
  if (at - last > 5) return 'far';
  return views[last]?.paragraph === views[at]?.paragraph ? 'same' : 'near';
}

const has = (view: View, kind: CueKind): boolean => view.cues.some(({ kinds }) => kinds.includes(kind));

function startOf(view: View): string {
  const first = view.people[0];
  if (first !== undefined && first.left <= 2) return first.kind;
  return cueStartingAt(view, 0)?.kinds[0] ?? 'other';
}

function openerOf(view: View, frame: Frame): string {
  const linked = frame.opening > 1 ? 'linked ' : '';
  if (view.people.some((one) => one.left === frame.opening || one.left === frame.opening + 1)) return `${linked}person`;
  const cue = cueStartingAt(view, frame.opening);
  if (cue === undefined && wordIs(view, 'negation', frame.opening)) return `${linked}must`;
  const kind = openers.find((one) => cue?.kinds.includes(one));
  return linked + (kind ?? 'other');
}

function addLexical(view: View, add: (...names: string[]) => void): void {
  for (const kind of presence) if (has(view, kind)) add(`has:${kind}`);
  const first = cueStartingAt(view, 0);
  if (first !== undefined) add(`first=${first.phrase}`, `first:${first.kinds[0]}`);
  if (view.tokens.at(-1)?.text === '?') add('question');
  const words = view.tokens.length;
  add(words < 12 ? 'short' : words > 60 ? 'long' : 'middling');
  if (view.tokens.some(({ text }) => text === '%')) add('percent');
  const deeds = view.cues.filter(({ kinds }) => kinds.includes('deed')).length;
  add(deeds === 0 ? 'deeds:0' : deeds < 3 ? 'deeds:1' : deeds < 6 ? 'deeds:3' : 'deeds:6');
  if (view.tokens.some(({ text }) => text === ';')) add('semicolon');
}

function addOrder(order: Trigger, view: View, add: (...names: string[]) => void): void {
  const kind = orderKindOf(order) ?? 'none';
  const subject = order.subject.kind === 'person' && !order.subject.near ? 'far person' : order.subject.kind;
  const group = kind === 'advise' || kind === 'allow' ? kind : 'strong';
  add('order', `order:${kind}`, `order=${order.cue.phrase}`, `order|by:${subject}`, `order:${kind}|by:${subject}`);
  add(
    `order|to:${order.complement}`,
    `order:${kind}|to:${order.complement}`,
    `${group}|by:${subject}|to:${order.complement}`,
  );
  if (order.passive) add('order passive', `order passive:${kind}`);
  if (order.past) add('order past', `order past:${kind}`, `order past|by:${subject}`);
  if (order.cue.from <= 1) add('order first', `order first:${kind}`);
  for (const one of presence) if (has(view, one)) add(`order|${one}`);
  add(`order|zone:${view.zone}`);
}

function addReport(report: Trigger, frame: Frame, view: View, add: (...names: string[]) => void): void {
  const subject = report.subject.kind;
  const duty = frame.duties.find(({ cue }) => cue.from >= report.cue.to);
  const forced =
    duty === undefined ? 'free' : duty.subject.kind === 'none' ? 'bound:none' : `bound:${duty.subject.kind}`;
  add(
    'report',
    `report=${report.cue.phrase}`,
    `report|by:${subject}`,
    `report|by:${subject}|${forced}`,
    `report|to:${report.complement}`,
  );
  const after = cueStartingAt(view, report.cue.to + 1);
  if (report.complement === 'colon' && after?.kinds.includes('deed')) add('report|colon deed');
  if (duty !== undefined) add(`report=${report.cue.phrase}|bound`);
}

function addDuty(
  duty: Trigger,
  order: Trigger | undefined,
  report: Trigger | undefined,
  view: View,
  add: (...names: string[]) => void,
): void {
  const subject = duty.subject.kind;
  const under = order !== undefined && isStrong(order) ? 'order' : report !== undefined ? 'report' : 'alone';
  add('duty', `duty=${duty.cue.phrase}`, `duty|by:${subject}`, `duty|${under}`, `duty|by:${subject}|${under}`);
  if (duty.cue.from <= 1) add('duty first');
  for (const one of presence) if (has(view, one)) add(`duty|${one}|${under}`);
  add(`duty|to:${duty.complement}`);
  if (view.people.length > 0) add(`duty|person|${under}`);
}
