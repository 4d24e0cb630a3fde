import type { Cue } from './cues';
import type { CueKind } from './lexicon';
import { cueStartingAt, type View, wordIs } from './views';

/** The same word as a noun: a determiner stands before it, or an owner after it. */
export function isNoun(view: View, cue: Cue<CueKind>): boolean {
  if (cue.kinds.includes('duty') || cue.kinds.includes('must')) return false;
  if (isRelative(view, cue.from)) return true;
  if (followsName(view, cue.from)) return false;
  if (wordIs(view, 'paper', cue.from - 1)) return !wordIs(view, 'sending', cue.from - 3);
  return wordIs(view, 'nounBefore', cue.from - 1) || wordIs(view, 'nounAfter', cue.to);
}

/** Right after somebody's name the word is what they do: `Ông Hợp đề nghị trên cương vị mới …`. */
const followsName = (view: View, verb: number): boolean =>
  view.people.some(({ right, left }) => right === verb && !wordIs(view, 'owner', left - 1));

/** `nhiệm vụ mà Chính phủ giao`, `do Bộ giao`: the verb only says of what deed the noun before is. */
function isRelative(view: View, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - longestRelative); at--) {
    if (wordIs(view, 'relative', at) && at > 0 && cueStartingAt(view, at)?.kinds.includes('continue') !== true)
      return true;
    if (wordIs(view, 'clauseBreak', at)) return false;
  }
  return false;
}
const longestRelative = 6;
