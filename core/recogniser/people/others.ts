import { serves } from './behind';
import type { Chain } from './chains';
import { beginsOther, isForeign } from './names';
import { runEnd } from './runs';
import { follows, hitAt, isCapital, isMark, type Scene } from './scene';
import type { Sighting } from './sightings';

/** `quyết định của Chủ tịch nước, Trung tướng A …`: behind a comma the holder of the only such office is somebody else. */
export function standsApart(scene: Scene, { titles, to }: Chain): boolean {
  const last = titles.at(-1) ?? titles[0];
  return isMark(scene, to, ',') && last.entry.flags.has('national') && !last.deputy;
}

const envoys = new Set(['đại sứ', 'tổng lãnh sự', 'đại biện lâm thời']);

/** `gọi cho một phó giám đốc Công an tỉnh …`: one of several, whom the text tells of without the name. */
export function isSomebody(scene: Scene, { from, to, titles: [first, ...more] }: Chain): boolean {
  if (!follows(scene, from, 'một') || more.length > 0 || isCapital(scene, from)) return false;
  return first.deputy && first.located && !isMark(scene, to, ':');
}

/** `các thành viên gia đình Dupontel`: nobody in particular. */
export const isFamily = (scene: Scene, at: number): boolean =>
  follows(scene, at, 'gia', 'đình') || follows(scene, at, 'gia', 'tộc');

/** `Tiếp Đại sứ A, Thủ tướng đề nghị …`: who has a title before the name does not get another that is a verb's subject. */
export function isOthers(scene: Scene, { titles, name }: Sighting, chain: Chain): boolean {
  const {
    titles: [first, ...more],
    to,
  } = chain;
  const alone = more.length === 0 && first.status === null;
  // `Bộ trưởng A, Tổng giám đốc Phòng Thương mại Pháp Jeanne Dupontel`: where titles stand before their names it is the next one's.
  if (titles.length > 0 && namesAnother(scene, chain)) return true;
  // `Thứ trưởng A, Đại sứ Việt Nam tại Pháp cùng dự`: in a list where titles stand before their names.
  const office = titles.find(({ entry }) => !entry.flags.has('member'));
  if (alone && envoys.has(first.entry.name) && first.bodies.length + first.places.length > 0 && office !== undefined)
    return !envoys.has(office.entry.name) && isMark(scene, name.to, ',');
  const subject = alone && first.entry.flags.has('national');
  return subject && titles.length > 0 && isMark(scene, name.to, ',') && hitAt(scene, to, 'verb') !== null;
}

/** A foreign name that no public office vouches for stands right behind titles: they are its own. */
export function namesAnother(scene: Scene, chain: Chain): boolean {
  const run = { from: chain.to, to: runEnd(scene, chain.to) };
  return run.to - run.from >= 2 && !serves(chain) && isForeign(scene, run) && !beginsOther(scene, run.from);
}
