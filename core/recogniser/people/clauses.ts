import { hitAt, type Scene } from './scene';
import type { Nameless } from './sightings';

/** `làm Trưởng đoàn, Thủ tướng yêu cầu …`: after a word of holding office the last title may be the subject of the next clause. */
export function clauses(scene: Scene, { chain, guard }: Nameless): readonly Nameless[] {
  const last = chain.titles.at(-1);
  const [first, ...more] = chain.titles.slice(0, -1);
  const subject = guard === 'office' && last !== undefined && last.entry.flags.has('alone') && isSpeech(scene, last.to);
  if (!subject || first === undefined) return [{ chain, guard }];
  const before = more.at(-1) ?? first;
  return [
    { chain: { from: chain.from, to: before.to, titles: [first, ...more] }, guard },
    { chain: { from: last.from, to: last.to, titles: [last] }, guard: null },
  ];
}

/** A verb of doing or saying, not `đã` or `là`. */
const isSpeech = (scene: Scene, at: number): boolean => hitAt(scene, at, 'verb')?.entry.flags.has('small') === false;
