import { isSeveral } from './prefix';
import { hitAt, isMark, lowerAt, type Scene } from './scene';

/**
 * What the words before a title tell: `plural` nobody in particular, `institution` a part of another name,
 * `office` said of somebody in the sentence, `leaving` an office lost, `proposing` one hoped for.
 */
export type Guard = 'plural' | 'institution' | 'office' | 'leaving' | 'proposing';

const mostGuardTokens = 5;
const guards: readonly Guard[] = ['plural', 'institution', 'office', 'leaving', 'proposing'];

/** The longest guard that ends right before a token. */
export function guardBefore(scene: Scene, at: number): Guard | null {
  const end = isMark(scene, at - 1, ':') ? at - 1 : at;
  for (let from = Math.max(0, end - mostGuardTokens); from < end; from++) {
    const hit = scene.hits[from]?.find(({ to, entry }) => entry.class === 'guard' && to === end);
    if (hit !== undefined) return guards.find((guard) => hit.entry.flags.has(guard)) ?? null;
  }
  if (isSeveral(scene, at - 1)) return 'plural';
  return hitAt(scene, at - 1, 'deputy') !== null && lowerAt(scene, at - 1) === 'phó' ? 'institution' : null;
}
