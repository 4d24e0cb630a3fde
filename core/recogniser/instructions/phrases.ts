import { cueStartingAt, isCapital } from './frames';
import type { CueKind, OrderKind } from './grammar';
import { orderKinds } from './grammar';
import type { View } from './views';

/** A run of a sentence's tokens. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export const lowerAt = (view: View, at: number): string => view.tokens[at]?.lower ?? '';

/** The run as it stands in the folded text's offsets. */
export function spanOf(view: View, { from, to }: Run): { readonly start: number; readonly end: number } | null {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]];
  return first === undefined || last === undefined || to <= from ? null : { start: first.start, end: last.end };
}

/** Words after which a party's name is over. */
const ends = new Set(
  `trong khi để về nhằm theo ngay từ trước tại là được không sẽ phải cần đã đang sau nếu thì mà nhưng vì do bằng
   hãy nên đến tới qua như với cho làm có vào ra lên thật luôn hơn chậm dù tuyệt dứt kiên`.split(/\s+/),
);
/** Between these and a following verb the verb is a noun: `các tổ chức`, `ban chỉ đạo`, `đơn vị quản lý`. */
const nominal = new Set(
  'các những mọi từng mỗi ban sở bộ ngành phòng cơ quan đơn vị và nhà chủ tổ viện trường cục vụ'.split(' '),
);
const stopping: readonly CueKind[] = ['duty', 'must', 'press', 'plan', 'past', 'deed', 'report', 'wish'];

const isOrder = (kind: CueKind): kind is OrderKind => orderKinds.some((order) => order === kind);

/** Whether a party's name can begin here. */
export function beginsParty(view: View, at: number): boolean {
  if (view.people.some((one) => one.left === at || one.from === at)) return true;
  const cue = cueStartingAt(view, at);
  if (cue?.kinds.includes('addressee') || cue?.kinds.includes('standIn')) return true;
  if (cue?.kinds.includes('body')) return true;
  return cue === undefined && isCapital(view, at);
}

function stopsAt(view: View, at: number, from: number): boolean {
  if (ends.has(lowerAt(view, at))) return true;
  const cue = cueStartingAt(view, at);
  if (cue === undefined || at === from) return false;
  if (isCapital(view, at) && !isCapital(view, at - 1) === false) return false;
  if (nominal.has(lowerAt(view, at - 1))) return false;
  if (cue.kinds.includes('addressee') || cue.kinds.includes('body')) return false;
  if (isCapital(view, at)) return false;
  return cue.kinds.some((kind) => stopping.includes(kind) || isOrder(kind));
}

/** The end of the party whose name begins at `from`: before the deed, a modal or a mark; commas inside a list are kept. */
export function partyEnd(view: View, from: number): number {
  let at = from;
  let depth = 0;
  while (at < view.tokens.length) {
    const token = view.tokens[at];
    if (token === undefined) break;
    if (token.text === '(') depth++;
    else if (token.text === ')') depth--;
    else if (depth <= 0) {
      const person = view.people.find((one) => one.left === at || one.from === at);
      if (person !== undefined && person.right > at) {
        at = person.right;
        continue;
      }
      if (token.text === ',' && !beginsListed(view, at + 1)) break;
      if (token.kind === 'mark' && !inner.has(token.text)) break;
      if (stopsAt(view, at, from)) break;
    }
    at++;
  }
  while (at > from && trailing.has(lowerAt(view, at - 1))) at--;
  return at;
}
const inner = new Set([',', '-', '/', '.', '&', "'", ')']);
const trailing = new Set([',', '-', 'và', 'cùng', 'nhất']);

/** After a comma the list goes on where another party stands, and not a deed. */
function beginsListed(view: View, at: number): boolean {
  const cue = cueStartingAt(view, at);
  if (
    cue !== undefined &&
    cue.kinds.some((kind) => kind === 'deed' || kind === 'press') &&
    !cue.kinds.includes('addressee') &&
    !isCapital(view, at)
  )
    return false;
  return beginsParty(view, at);
}

/** Widens a party that is the last of a list to the list's beginning: `các bộ, ngành, địa phương`. */
export function listStart(view: View, from: number, least: number): number {
  let start = from;
  for (;;) {
    if (lowerAt(view, start - 1) !== ',') return start;
    let piece = start - 2;
    while (piece >= least && lowerAt(view, piece) !== ',' && view.tokens[piece]?.text !== ';') piece--;
    piece++;
    if (piece >= start - 1 || !beginsParty(view, piece) || partyEnd(view, piece) < start - 1) return start;
    start = piece;
  }
}
