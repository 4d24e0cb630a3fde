import { hitAt, isMark, type Scene, spacedBefore } from './scene';

/** True where what stands before a name makes it a street, a school, an idea or a by-line. */
export function notPersonBefore(scene: Scene, at: number, only: 'memorial' | null = null): boolean {
  if (only === null && isMark(scene, at - 1, '/') && !spacedBefore(scene, at)) return true;
  // `TP.Hồ Chí Minh`
  if (only === null && isMark(scene, at - 1, '.') && !spacedBefore(scene, at) && scene.tokens[at - 2]?.lower === 'tp')
    return true;
  for (let from = Math.max(0, at - 5); from < at; from++) {
    const hits = scene.hits[from] ?? [];
    if (
      hits.some(({ to, entry }) => entry.class === 'notperson' && to === at && (only === null || entry.flags.has(only)))
    )
      return true;
    if (only === null && hitAt(scene, from, 'byline') !== null && isMark(scene, at - 1, ':')) return true;
  }
  return false;
}
