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
  if (isRise(scene, at - 1)) return 'plural';
  if (isCareer(scene, at - 1)) return 'office';
  return hitAt(scene, at - 1, 'deputy') !== null && lowerAt(scene, at - 1) === 'phó' ? 'institution' : null;
}

const lowly = new Set(['người', 'chiến', 'anh', 'cậu', 'công', 'cán', 'nhân', 'lính', 'binh', 'một']);

/** `trưởng thành từ chiến sĩ đến Phó chủ nhiệm`, `từ người thợ đến Chủ tịch nước`: how far somebody rises. */
function isRise(scene: Scene, at: number): boolean {
  if (lowerAt(scene, at) !== 'đến' && lowerAt(scene, at) !== 'tới') return false;
  for (let from = at - 1; from >= Math.max(0, at - 8); from--) {
    if (scene.sentences[from] !== scene.sentences[at]) return false;
    if (lowerAt(scene, from) === 'từ') return lowly.has(lowerAt(scene, from + 1));
  }
  return false;
}

/** A career is told of within this many tokens before its offices. */
const farthestCareer = 16;
const careers = new Set(['trải qua', 'kinh qua', 'trưởng thành']);

/** `trải qua nhiều vị trí, từ Trưởng Công an huyện … đến Giám đốc …` */
function isCareer(scene: Scene, at: number): boolean {
  if (lowerAt(scene, at) !== 'từ' && lowerAt(scene, at) !== 'đến') return false;
  for (let from = at - 1; from >= Math.max(0, at - farthestCareer); from--) {
    if (scene.sentences[from] !== scene.sentences[at]) return false;
    if (careers.has(`${lowerAt(scene, from)} ${lowerAt(scene, from + 1)}`)) return true;
  }
  return false;
}
