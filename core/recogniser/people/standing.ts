import type { PositionStatus } from '../../model/mention';
import { hitAt, lowerAt, type Scene } from './scene';
import type { Title } from './titles';

/** A word of change stands at most this far before the office it speaks of: `được Quốc hội bầu giữ chức`. */
const farthest = 9;

/** What the words before an office tell of its holder: newly appointed, held before, or neither. */
export function standingBefore(scene: Scene, at: number): 'appointed' | 'held' | null {
  for (let from = at - 1; from >= Math.max(0, at - farthest); from--) {
    if (scene.sentences[from] !== scene.sentences[at]) return null;
    const change = hitAt(scene, from, 'change');
    if (change !== null && change.to <= at && !change.entry.flags.has('proposed'))
      return change.entry.flags.has('held') ? 'held' : 'appointed';
  }
  return null;
}

/** A word of proposing stands at most this far before the office: `giới thiệu ông A, …, để Quốc hội bầu giữ chức`. */
const farthestProposal = 30;
/** What makes a change a fact, and what speaks of an earlier proposal. */
const facts = new Set(['đã', 'được', 'vừa', 'theo', 'từng', 'sau', 'đình']);
/** `trên cương vị`, `với tư cách`, `trong vai trò`: who acts so holds the office. */
const capacities = new Set(['cương', 'tư', 'vai']);

/**
 * Where the words before an office tell that somebody does not hold it yet: `nominated` by those who may, `hoped` for by anybody; `null` where
 * they tell nothing of the kind.
 */
export function proposalBefore(scene: Scene, at: number): 'nominated' | 'hoped' | null {
  for (let from = at - 1; from >= Math.max(0, at - farthestProposal); from--) {
    if (scene.sentences[from] !== scene.sentences[at] || capacities.has(lowerAt(scene, from))) return null;
    const change = hitAt(scene, from, 'change');
    const before = lowerAt(scene, from - 1);
    // `đề nghị của Thủ tướng về bổ nhiệm …` is what was voted on.
    if (change !== null && lowerAt(scene, change.to) === 'của') continue;
    if (change?.entry.flags.has('proposed') === true && change.to <= at) {
      if (facts.has(before) && before !== 'đã') return null;
      return change.entry.flags.has('nominated') ? 'nominated' : 'hoped';
    }
    if (facts.has(lowerAt(scene, from))) return null;
  }
  return null;
}

/** What a title says by itself: `nguyên`, `cựu` and `cố` are of the past, `quyền` is not. */
export const ownStanding = ({ status }: Pick<Title, 'status'>): PositionStatus =>
  status === null || status.name === 'quyền' ? 'holds' : 'held';

export const withStanding = (titles: readonly Title[], standing: PositionStatus | null): readonly Title[] =>
  standing === null ? titles : titles.map((title) => (title.standing === 'holds' ? { ...title, standing } : title));
