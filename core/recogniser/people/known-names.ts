import { type KnownNames, runEnd, surnameScore } from './names';
import { hitAt, isMark, keyOf, type Scene } from './scene';

/** Names that stand behind an honorific, a rank or an office of one word's certainty, read before everything else. */
export function knownNamesOf(scene: Scene): KnownNames {
  const known = new Set<string>();
  for (let at = 0; at < scene.tokens.length; at++) {
    const start = behind(scene, at);
    if (start === null || scene.shouted[start] || (surnameScore(scene, start) ?? -9) < -1) continue;
    const to = runEnd(scene, start);
    if (to - start >= 2 && to - start <= 4) known.add(keyOf(scene, { from: start, to }));
  }
  return known;
}

function behind(scene: Scene, at: number): number | null {
  const hit = hitAt(scene, at, 'honorific') ?? hitAt(scene, at, 'rank');
  if (hit !== null) return hit.to;
  const head = hitAt(scene, at, 'head');
  if (head !== null && (head.entry.flags.has('national') || head.entry.flags.has('alone'))) return head.to;
  const degree = hitAt(scene, at, 'degree');
  return degree === null ? null : isMark(scene, degree.to, '.') ? degree.to + 1 : degree.to;
}
