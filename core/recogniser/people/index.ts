import type { OfficialMention, Position, RoleMention } from '../../model/mention';
import { type Doc, written } from '../document';
import type { Trie } from '../lookup/trie';
import { knownNamesOf } from './known-names';
import { ledgerOf } from './ledger';
import type { Name } from './names';
import { assignOffices } from './offices';
import { identify, type Person } from './persons';
import { repeatsOf } from './repeats';
import { type Role, rolesOf } from './roles';
import { type Range, type Scene, sceneOf, spanOf } from './scene';
import { type Sighting, sightingsOf } from './sightings';
import type { Title } from './titles';

export interface People {
  readonly officials: readonly OfficialMention[];
  readonly roles: readonly RoleMention[];
}

/** The layers about people: who is named with an office, and which offices stand for somebody. */
export const peopleOf = (doc: Doc, trie: Trie): People => peopleIn(sceneOf(doc, trie));

/** The same, of a scene that is made already. */
export function peopleIn(scene: Scene): People {
  const seen = sightingsOf(scene, knownNamesOf(scene));
  const { people, nameless } = assignOffices(scene, seen.people, seen.nameless);
  const mentions = namedMentions(scene, people);
  const ledger = ledgerOf(scene, mentions);
  return {
    officials: mentions.map((mention) => officialMention(scene, mention)),
    roles: rolesOf(scene, nameless, ledger).map((role) => roleMention(scene, role)),
  };
}

interface NamedMention {
  readonly name: Name;
  readonly person: Person;
  readonly titles: readonly Title[];
  readonly others: readonly Title[];
  readonly rule: string;
}

function namedMentions(scene: Scene, sightings: readonly Sighting[]): readonly NamedMention[] {
  const identified = identify(scene, sightings);
  const direct = identified
    .filter(({ person }) => person.official)
    .map(({ sighting: { name, titles, others, evidence, entry }, person, short }) => ({
      name,
      person,
      titles,
      others,
      rule: `${short ? 'short-name' : evidence}:${entry}`,
    }));
  const officials = [...new Set(direct.map(({ person }) => person))];
  const seen = sightings.map(({ name }) => name);
  const repeated = repeatsOf(scene, officials, seen).map(({ name, person }) => ({
    name,
    person,
    titles: [],
    others: [],
    rule: `same-name:${person.key}`,
  }));
  return [...direct, ...repeated].sort((one, other) => one.name.from - other.name.from);
}

const textOf = (scene: Scene, range: Range): string => written(scene.doc, spanOf(scene, range));

const officialMention = (scene: Scene, { name, person, titles, others, rule }: NamedMention): OfficialMention => ({
  kind: 'official',
  span: scene.doc.folded.original(spanOf(scene, name)),
  name: textOf(scene, person.name),
  positions: titles.filter(({ entry }) => !entry.flags.has('silent')).map((title) => positionOf(scene, title)),
  others: others.map((title) => positionOf(scene, title)),
  rule,
});

/** `nguyên: Bí thư` is written without the colon. */
function titleText(scene: Scene, title: Title): string {
  const { status, head } = title;
  if (status === null || status.range.to === head.from) return textOf(scene, title);
  return `${textOf(scene, status.range)} ${textOf(scene, { from: head.from, to: title.to })}`;
}

const positionOf = (scene: Scene, title: Title): Position => ({
  title: titleText(scene, title),
  span: scene.doc.folded.original(spanOf(scene, title)),
  status: title.standing,
});

const roleMention = (scene: Scene, role: Role): RoleMention => ({
  kind: 'role',
  span: scene.doc.folded.original(spanOf(scene, role)),
  title: textOf(scene, role),
  refersTo: role.holder === null ? null : textOf(scene, role.holder.name),
  rule: `role:${role.title.entry.name}`,
});
