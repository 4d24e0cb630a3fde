import type { PositionStatus } from '../../model/mention';
import type { Entry } from '../lookup/lexicon';
import type { KnownNames } from './names';
import { hitAt, isMark, lowerAt, type Range, type Scene } from './scene';
import { ownStanding } from './standing';
import { readTail } from './tail';

/** An office as the text writes it. */
export interface Title extends Range {
  /** The words that make it an office, after `nguyên` and the like. */
  readonly head: Range;
  readonly entry: Entry;
  readonly deputy: boolean;
  /** `nguyên`, `cựu`, `cố`, `quyền`, and where it stands; or `null`. */
  readonly status: { readonly name: string; readonly range: Range } | null;
  readonly bodies: readonly Entry[];
  /** Keys of the places and proper names behind the head. */
  readonly places: readonly string[];
  /** True where a province, a town, a foreign land or a word for such a place is among them. */
  readonly located: boolean;
  readonly standing: PositionStatus;
}

/** `thẩm quyền`, `ủy quyền`: words that end in `quyền`. */
const powers = new Set(['thẩm', 'ủy', 'chính', 'toàn', 'trao', 'được', 'có', 'phân', 'đặc', 'nhân']);

/** `A kiêm B kiêm C`: more offices in one title than this are a list of words. */
const deepestNesting = 3;

/** The title that begins at a token, read as far as its parts are known, or `null`. */
export function titleAt(scene: Scene, at: number, known: KnownNames, nesting = 0): Title | null {
  const whole = hitAt(scene, at, 'head');
  const word = hitAt(scene, at, 'status');
  // `Cố vấn` is no late anything.
  const status =
    word !== null && (whole?.to ?? 0) <= word.to && !(word.entry.name === 'quyền' && powers.has(lowerAt(scene, at - 1)))
      ? word
      : null;
  const from = status === null ? at : skipColon(scene, status.to);
  const head = headAt(scene, from);
  if (head === null) return null;
  const named = status === null ? null : { name: status.entry.name, range: { from: at, to: status.to } };
  const tail = readTail(scene, { ...head, from }, status === null ? from : at, known, (next) =>
    nesting < deepestNesting ? titleAt(scene, next, known, nesting + 1) : null,
  );
  return {
    from: status === null ? from : at,
    to: tail.to,
    head: { from, to: head.to },
    entry: head.entry,
    deputy: head.deputy,
    status: named,
    bodies: tail.bodies,
    places: tail.places,
    located: tail.located,
    standing: ownStanding({ status: named }),
  };
}

const skipColon = (scene: Scene, at: number): number => (isMark(scene, at, ':') ? at + 1 : at);

export interface Head {
  readonly to: number;
  readonly entry: Entry;
  readonly deputy: boolean;
}

/** `Phó` takes the head after it, unless the two are an entry of their own. */
export function headAt(scene: Scene, from: number): Head | null {
  const plain = hitAt(scene, from, 'head');
  const deputy = hitAt(scene, from, 'deputy');
  const after = deputy === null ? null : hitAt(scene, deputy.to, 'head');
  if (after !== null && (plain === null || after.to >= plain.to))
    return { to: after.to, entry: after.entry, deputy: true };
  return plain === null ? null : { to: plain.to, entry: plain.entry, deputy: plain.entry.name.startsWith('phó ') };
}
