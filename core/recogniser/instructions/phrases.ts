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
   hãy nên đến tới qua như với cho làm có vào ra lên thật luôn hơn chậm dù tuyệt dứt kiên rằng trên dưới`.split(/\s+/),
);
/** Phrases that go on after one of those words. */
const goesOn =
  /^(?:có (?:liên quan|thẩm quyền|trách nhiệm liên quan|chức năng)|được (?:kiểm tra|giám sát|phân công|giao)|trên địa bàn|trong (?:tỉnh|ngành|khối|nước)|trực thuộc)/u;
/** After these a verb is a noun: `các tổ chức`, `ban chỉ đạo`, `cơ quan quản lý`. */
const nominal = new Set('các những mọi từng mỗi ban sở bộ phòng và nhà chủ viện trường cục vụ làm'.split(' '));
const stopping: readonly CueKind[] = ['duty', 'must', 'press', 'plan', 'past', 'deed', 'report', 'wish'];

const isOrder = (kind: CueKind): kind is OrderKind => orderKinds.some((order) => order === kind);

/** Whether a party's name can begin here. */
export function beginsParty(view: View, at: number): boolean {
  if (view.people.some((one) => one.left === at || one.from === at)) return true;
  const cue = cueStartingAt(view, at);
  if (cue === undefined) return isCapital(view, at);
  if (cue.kinds.some((kind) => kind === 'addressee' || kind === 'standIn' || kind === 'body'))
    return !isMatter(view, at);
  return cue.kinds.includes('trap') && (isCapital(view, at) || cue.phrase === 'ban chỉ đạo');
}

/** `các giải pháp`, `các chương trình`: a plural of things, not of people. */
export function isMatter(view: View, at: number): boolean {
  return plurals.has(lowerAt(view, at)) && things.has(lowerAt(view, at + 1));
}
const plurals = new Set(['các', 'những', 'mọi', 'mỗi', 'từng', 'tất', 'toàn']);
const things = new Set(
  'giải nội vấn nhiệm mục chỉ dự công hoạt biện quy nghị kế sản văn chính phương mô kết điều yêu hình quan việc khâu bước năm ngày'.split(
    ' ',
  ),
);

function stopsAt(view: View, at: number, from: number): boolean {
  if (isCapital(view, at)) return false;
  if (ends.has(lowerAt(view, at)))
    return !goesOn.test([lowerAt(view, at), lowerAt(view, at + 1), lowerAt(view, at + 2)].join(' '));
  const cue = cueStartingAt(view, at);
  if (cue === undefined || at === from || nominal.has(lowerAt(view, at - 1))) return false;
  if (cue.kinds.includes('addressee') || cue.kinds.includes('body')) return false;
  return cue.kinds.some((kind) => stopping.includes(kind) || isOrder(kind));
}

/** The end of the party whose name begins at `from`: before the deed, a modal or a mark; commas inside a list are kept. */
export function partyEnd(view: View, from: number): number {
  let [at, depth] = [from, 0];
  while (at < view.tokens.length) {
    const person = view.people.find((one) => one.left === at || one.from === at);
    if (person !== undefined && person.to > at) {
      at = person.to;
      continue;
    }
    const text = view.tokens[at]?.text ?? '';
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (depth <= 0 && endsParty(view, at, from)) break;
    at++;
  }
  while (at > from && trailing.has(lowerAt(view, at - 1))) at--;
  return at;
}

function endsParty(view: View, at: number, from: number): boolean {
  const token = view.tokens[at];
  if (token?.text === ',') return !beginsListed(view, at + 1);
  if (lowerAt(view, at) === 'cùng' && at > from) return !beginsListed(view, at + 1);
  if (token?.kind === 'mark' && !inner.has(token.text)) return true;
  return stopsAt(view, at, from);
}
const inner = new Set(['-', '/', '.', '&', "'", ')']);
const trailing = new Set([',', '-', 'và', 'cùng', 'nhất', 'các', '.']);

/** After a comma the list goes on where another party stands, and not a deed. */
function beginsListed(view: View, at: number): boolean {
  const cue = cueStartingAt(view, at);
  const deed =
    cue?.kinds.some((kind) => kind === 'deed' || kind === 'press') === true && !cue.kinds.includes('addressee');
  if (deed && !isCapital(view, at)) return false;
  if (view.people.some((one) => one.left === at && one.kind === 'role')) return false;
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
    while (piece < start - 1 && !(beginsParty(view, piece) && partyEnd(view, piece) >= start - 1)) piece++;
    if (piece >= start - 1) return start;
    start = piece;
  }
}
