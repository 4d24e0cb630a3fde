import type { OfficialMention, Position, RoleMention } from '../../model/mention';
import { overlaps } from '../../model/span';
import { type Doc, written } from '../document';
import type { Trie } from '../lookup/trie';
import { knownNamesOf } from './known-names';
import { holderOf, ledgerOf, postOf } from './ledger';
import { notPersonBefore } from './negatives';
import { assignOffices } from './offices';
import { type NamedMention, occurrences, type Person, personOfShort, personsOf, publicness } from './persons';
import { type Role, rolesOf } from './roles';
import { keyOf, type Range, type Scene, sceneOf, spanOf } from './scene';
import { type Sighting, sightingsOf } from './sightings';
import type { Title } from './titles';

export interface People {
  readonly officials: readonly OfficialMention[];
  readonly roles: readonly RoleMention[];
}

/** The layers about people: who is named with an office, and which offices stand for somebody. */
export function peopleOf(doc: Doc, trie: Trie): People {
  const scene = sceneOf(doc, trie);
  const seen = sightingsOf(scene, knownNamesOf(scene));
  const { people, nameless } = assignOffices(scene, seen.people, seen.nameless);
  const persons = personsOf(scene, people);
  const mentions = namedMentions(scene, people, persons);
  const ledger = ledgerOf(scene, mentions);
  return {
    officials: mentions.map((mention) => officialMention(scene, mention)),
    roles: rolesOf(scene, nameless).map((role) =>
      roleMention(scene, role, holderOf(ledger, postOf(scene, role.title), role.from)),
    ),
  };
}

function namedMentions(
  scene: Scene,
  sightings: readonly Sighting[],
  persons: readonly Person[],
): readonly NamedMention[] {
  const officials = persons.filter(({ official }) => official);
  const byKey = new Map(persons.map((person) => [person.key, person]));
  const lastSeen = new Map<string, number>();
  const mentions: NamedMention[] = [];
  for (const sighting of sightings) {
    const key = keyOf(scene, sighting.name);
    const whole = byKey.get(key);
    if (whole !== undefined) lastSeen.set(key, sighting.name.from);
    const person = whole ?? personOfShort(scene, sighting.name, persons, lastSeen) ?? strangerOf(scene, sighting);
    if (person === null || !person.official || sighting.evidence === 'thing') continue;
    mentions.push({
      name: sighting.name,
      person,
      titles: sighting.titles,
      rule: `${whole === undefined ? 'short-name' : sighting.evidence}:${sighting.entry}`,
    });
  }
  for (const { name, person } of occurrences(scene, officials)) {
    if (
      mentions.some((mention) => overlaps(rangeSpan(mention.name), rangeSpan(name))) ||
      notPersonBefore(scene, name.from)
    )
      continue;
    mentions.push({ name, person, titles: [], rule: `same-name:${person.key}` });
  }
  return mentions.sort((one, other) => one.name.from - other.name.from);
}

const rangeSpan = ({ from, to }: Range) => ({ start: from, end: to });

/** A short name that belongs to nobody named in full stands for itself, where its title is an office: `Tổng thống Putin`. */
function strangerOf(scene: Scene, { name, titles }: Sighting): Person | null {
  const official = titles.some((title) => publicness(title) === 'public');
  return official ? { key: keyOf(scene, name), name, official, titles } : null;
}

const textOf = (scene: Scene, range: Range): string => written(scene.doc, spanOf(scene, range));

const officialMention = (scene: Scene, { name, person, titles, rule }: NamedMention): OfficialMention => ({
  kind: 'official',
  span: scene.doc.folded.original(spanOf(scene, name)),
  name: textOf(scene, person.name),
  positions: titles.map((title) => positionOf(scene, title)),
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
  status: title.status === null || title.status.name === 'quyền' ? 'holds' : 'held',
});

const roleMention = (scene: Scene, role: Role, holder: Person | null): RoleMention => ({
  kind: 'role',
  span: scene.doc.folded.original(spanOf(scene, role)),
  title: textOf(scene, role),
  refersTo: holder === null ? null : textOf(scene, holder.name),
  rule: `role:${role.title.entry.name}`,
});
