import type { OfficialMention, Position, RoleMention } from '../../../model/mention';
import { type Doc, written } from '../../document';
import type { Trie } from '../../lookup/trie';
import type { People } from '../../people';
import { type Range, type Scene, sceneOf, spanOf } from '../../people/scene';
import { englishOf } from './marks';
import { type Identified, identify } from './persons';
import { type Role, rolesOf } from './roles';
import { sightingsOf } from './sightings';
import type { Title } from './titles';

/** The layers about people in an English text: who is named with an office, and which offices stand for somebody. */
export function peopleOf(doc: Doc, trie: Trie): People {
  const english = englishOf(sceneOf(doc, trie));
  const { scene } = english;
  const { people, nameless } = sightingsOf(english);
  const identified = identify(english, people);
  return {
    officials: identified.filter(({ person }) => person.official).map((one) => officialMention(scene, one)),
    roles: rolesOf(scene, nameless, identified).map((role) => roleMention(scene, role)),
  };
}

const textOf = (scene: Scene, range: Range): string => written(scene.doc, spanOf(scene, range));

const officialMention = (scene: Scene, { sighting, person, short }: Identified): OfficialMention => ({
  kind: 'official',
  span: scene.doc.folded.original(spanOf(scene, sighting.name)),
  name: textOf(scene, person.name),
  positions: sighting.titles.filter(({ entry }) => !entry.flags.has('silent')).map((title) => positionOf(scene, title)),
  others: [],
  rule: `${short ? 'short-name' : sighting.evidence === 'none' ? 'same-name' : sighting.evidence}:${sighting.entry || person.key}`,
});

const positionOf = (scene: Scene, title: Title): Position => ({
  title: textOf(scene, title),
  span: scene.doc.folded.original(spanOf(scene, title)),
  status: title.former ? 'held' : 'holds',
});

const roleMention = (scene: Scene, { from, to, title, holder }: Role): RoleMention => ({
  kind: 'role',
  span: scene.doc.folded.original(spanOf(scene, { from, to })),
  title: textOf(scene, { from, to }),
  refersTo: holder === null ? null : textOf(scene, holder.name),
  rule: `role:${title.entry.name}`,
});
