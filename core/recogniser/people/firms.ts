import { isForeign } from './names';
import { runEnd } from './runs';
import { isCapital, nameKey, type Scene } from './scene';
import type { Sighting } from './sightings';

/**
 * `Công ty Alpha Oil` in one place, `giám đốc Alpha Oil` in another: a foreign name that no honorific or office of state vouches for is
 * the firm; in the same way a town.
 */
export function firmsOf(scene: Scene, sightings: readonly Sighting[]): ReadonlySet<string> {
  const firms = new Set<string>();
  for (let at = 0; at < scene.tokens.length; at++) {
    const from = behindFirm(scene, at);
    if (from === null || !isCapital(scene, from)) continue;
    const run = { from, to: runEnd(scene, from) };
    if (isForeign(scene, run)) firms.add(nameKey(scene, run));
  }
  if (firms.size > 0)
    for (const sighting of sightings) if (isVouchedFor(sighting)) firms.delete(nameKey(scene, sighting.name));
  return firms;
}

/** The end of a word for a firm or a town that begins here: `công ty`, `tập đoàn`, `thị trấn`. */
const behindFirm = (scene: Scene, at: number): number | null =>
  scene.hits[at]?.find(
    ({ entry }) => entry.class === 'placetype' || (entry.class === 'body' && entry.flags.has('private')),
  )?.to ?? null;

const isVouchedFor = ({ evidence, titles }: Sighting): boolean =>
  evidence === 'comrade' ||
  evidence === 'rank' ||
  evidence === 'polite' ||
  titles.some(({ entry }) => entry.flags.has('alone') || entry.flags.has('foreign'));
