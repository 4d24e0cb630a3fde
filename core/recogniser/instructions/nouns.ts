import type { Cue } from './cues';
import type { CueKind } from './lexicon';
import { type View, wordIs } from './views';

/** The same word as a noun: a determiner stands before it, or an owner after it. */
export function isNoun(view: View, cue: Cue<CueKind>): boolean {
  if (cue.kinds.includes('duty') || cue.kinds.includes('must')) return false;
  if (isRelative(view, cue.from)) return true;
  if (wordIs(view, 'paper', cue.from - 1)) return !wordIs(view, 'sending', cue.from - 3);
  return wordIs(view, 'nounBefore', cue.from - 1) || wordIs(view, 'nounAfter', cue.to);
}

/** `nhiệm vụ mà Chính phủ giao`, `do Bộ giao`: the verb only says of what deed the noun before is. */
function isRelative(view: View, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - longestRelative); at--) {
    if (wordIs(view, 'relative', at)) return true;
    if (wordIs(view, 'clauseBreak', at)) return false;
  }
  return false;
}
const longestRelative = 6;
