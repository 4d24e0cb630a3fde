import { beginsParty, partyEnd, type Run } from './phrases';
import { lowerAt, type View } from './views';

/** Who of several leads and who helps. */
export interface Sharing {
  readonly leader: Run | null;
  readonly helpers: readonly Run[];
}

/**
 * `giao Sở A chủ trì, phối hợp với Sở B và các xã …`: the one before `chủ trì` leads, else the one who is told; those
 * behind `phối hợp với` help, and so does who stands before a `phối hợp` with nobody behind it (`Sở A chủ trì, Sở B phối hợp`).
 */
export function sharingOf(view: View, told: Run | null): Sharing {
  const parties: Run[] = [];
  let sharing: Sharing = { leader: null, helpers: [] };
  for (let at = 0; at < view.tokens.length; ) {
    if (isPair(view, at, 'chủ', 'trì')) {
      sharing = isMeeting(view, at + 2) ? sharing : led(sharing, endingAt(view, parties, at) ?? told);
      at += 2;
    } else if (isPair(view, at, 'phối', 'hợp')) {
      const helper = helperFrom(view, at + 2);
      sharing = helped(sharing, helper ?? helperBefore(sharing, endingAt(view, parties, at), told));
      at = helper?.to ?? at + 2;
    } else {
      const to = beginsParty(view, at) ? partyEnd(view, at) : at;
      if (to > at) parties.push({ from: at, to });
      at = Math.max(at + 1, to);
    }
  }
  return sharing;
}

const led = (sharing: Sharing, leader: Run | null): Sharing => ({ ...sharing, leader: sharing.leader ?? leader });

const helped = ({ leader, helpers }: Sharing, helper: Run | null): Sharing =>
  helper === null || helpers.some(({ from }) => from === helper.from)
    ? { leader, helpers }
    : { leader, helpers: [...helpers, helper] };

/** Who stands before a `phối hợp` helps only where somebody else leads. */
const helperBefore = ({ leader }: Sharing, before: Run | null, told: Run | null): Run | null =>
  leader === null || before === null || before.from === leader.from || before.from === told?.from ? null : before;

const isPair = (view: View, at: number, one: string, other: string): boolean =>
  lowerAt(view, at) === one && lowerAt(view, at + 1) === other;

/** To chair a meeting is not to lead a task. */
const isMeeting = (view: View, at: number): boolean =>
  ['hội', 'cuộc', 'buổi', 'phiên', 'lễ', 'họp'].includes(lowerAt(view, at));

const between = new Set([
  'làm',
  'là',
  'đơn',
  'vị',
  'cơ',
  'quan',
  ',',
  'sẽ',
  'phải',
  'cần',
  'cùng',
  'được',
  'giao',
  'tiếp',
  'tục',
]);
const mostBetween = 4;

/** The party that ends right before a token, or a few small words before it. */
function endingAt(view: View, parties: readonly Run[], at: number): Run | null {
  const last = parties.at(-1);
  if (last === undefined || at - last.to > mostBetween) return null;
  return view.tokens.slice(last.to, at).every(({ lower }) => between.has(lower)) ? last : null;
}

const manner = new Set([
  'chặt',
  'chẽ',
  'hiệu',
  'quả',
  'đồng',
  'bộ',
  'tốt',
  'thực',
  'hiện',
  'triển',
  'khai',
  'với',
  'cùng',
  'kịp',
  'thời',
]);
const mostManner = 8;

/** The party that `phối hợp … với` names; `null` where it names none. */
function helperFrom(view: View, from: number): Run | null {
  let named = false;
  for (let at = from; at < from + mostManner; at++) {
    const word = lowerAt(view, at);
    if ((named || at === from) && beginsParty(view, at)) {
      const to = partyEnd(view, at);
      return to > at ? { from: at, to } : null;
    }
    if (!manner.has(word)) return null;
    named ||= word === 'với' || word === 'cùng';
  }
  return null;
}
