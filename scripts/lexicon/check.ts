import type { Doc } from '../../core/recogniser/document';
import type { EntryClass, Lexicon } from '../../core/recogniser/lookup/lexicon';
import type { Trie } from '../../core/recogniser/lookup/trie';
import type { People } from '../../core/recogniser/people';
import { hitAt, sceneOf, spanOf } from '../../core/recogniser/people/scene';
import { compile, keyOf } from './compile';
import type { EntryLine, Group } from './read';

/** What an entry of each class must show in its frame: that it stands in the position given to the person, or just that the person is found. */
const classes: Readonly<Record<EntryClass, 'position' | 'person' | 'nothing'>> = {
  head: 'position',
  deputy: 'position',
  qualifier: 'position',
  status: 'position',
  body: 'position',
  field: 'position',
  place: 'position',
  placetype: 'position',
  fresh: 'person',
  honorific: 'person',
  rank: 'person',
  degree: 'person',
  surname: 'person',
  notperson: 'nothing',
  byline: 'nothing',
  opener: 'nothing',
  private: 'nothing',
  verb: 'nothing',
  guard: 'nothing',
  change: 'nothing',
};

/** How a language is written and read: what the check of its lexicon must know. */
export interface Reading {
  readonly trieOf: (lexicon: Lexicon) => Trie;
  readonly prepare: (text: string) => Doc;
  readonly peopleOf: (doc: Doc, trie: Trie) => People;
  /** The name by which the trie knows an entry. */
  readonly nameOf: (writing: string) => string;
  /** An entry as a text has it. */
  readonly asWritten: (writing: string, kind: EntryClass) => string;
}

const isClass = (name: string): name is EntryClass => name in classes;

/** Everything wrong with a lexicon, in words for the linguist, each with its file and line. Empty where all is well. */
export function problemsOf(groups: readonly Group[], reading: Reading): readonly string[] {
  const trie = reading.trieOf(compile(groups));
  return [
    ...groups.flatMap((group) => groupProblems(group)),
    ...duplicates(groups),
    ...groups.flatMap((group) => unproved(group, trie, reading)),
  ];
}

function groupProblems(group: Group): readonly string[] {
  const at = `${group.file}:${group.entries[0]?.line ?? 1}`;
  const problems: string[] = [];
  if (!isClass(group.class))
    problems.push(`${at}: there is no class "${group.class}"; known are ${Object.keys(classes).join(', ')}`);
  for (const day of [group.since, group.until])
    if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) problems.push(`${at}: "${day}" is no day like 2025-07-01`);
  if (group.since !== null && group.until !== null && group.since > group.until)
    problems.push(`${at}: since ${group.since} is after until ${group.until}`);
  if (group.frame !== null && !(group.frame.includes('{}') && /\[.+\]/.test(group.frame)))
    problems.push(`${at}: the frame needs {} for the entry and [ ] around the name`);
  for (const { line, writings } of group.entries)
    for (const writing of writings)
      if (writing === '' || writing !== writing.normalize('NFC').trim() || /\s{2}/.test(writing))
        problems.push(`${group.file}:${line}: "${writing}" is empty, not in NFC, or holds spaces too many`);
  return problems;
}

/** One writing twice in a class: said where the other is. */
function duplicates(groups: readonly Group[]): readonly string[] {
  const seen = new Map<string, string>();
  return groups.flatMap((group) =>
    group.entries.flatMap(({ line, writings }) =>
      writings.flatMap((writing) => {
        const key = `${group.class} ${keyOf(writing)}`;
        const here = `${group.file}:${line}`;
        const other = seen.get(key);
        if (other === undefined) seen.set(key, here);
        return other === undefined || other === here ? [] : [`${here}: "${writing}" is already in ${other}`];
      }),
    ),
  );
}

/** Entries that their own frame does not find: misspelt, or shadowed by a longer one. */
function unproved(group: Group, trie: Trie, reading: Reading): readonly string[] {
  const { frame } = group;
  if (frame === null || !isClass(group.class)) return [];
  const wanted = group.class;
  return group.entries.flatMap((entry) =>
    entry.writings.flatMap((writing) => {
      const reason = missing({ wanted, group, frame, entry, writing, trie, reading });
      return reason === null
        ? []
        : [`${group.file}:${entry.line}: "${writing}" ${reason} in "${frame.replace('{}', writing)}"`];
    }),
  );
}

interface Proof {
  readonly wanted: EntryClass;
  readonly group: Group;
  readonly frame: string;
  readonly entry: EntryLine;
  readonly writing: string;
  readonly trie: Trie;
  readonly reading: Reading;
}

/** Why an entry is not proved by its frame, or `null`. */
function missing({ wanted, group, frame, entry, writing, trie, reading }: Proof): string | null {
  const shown = reading.asWritten(writing, wanted);
  const filled = frame.replace('{}', shown);
  const [start, end] = [filled.indexOf('['), filled.indexOf(']') - 1];
  const text = filled.replace(/[[\]]/g, '');
  const doc = reading.prepare(text);
  const scene = sceneOf(doc, trie);
  const name = reading.nameOf(entry.writings[0] ?? '');
  const found = scene.tokens.some((_, at) => {
    const hit = hitAt(scene, at, wanted);
    return hit?.entry.name === name && text.slice(spanOf(scene, hit).start, spanOf(scene, hit).end) === shown;
  });
  if (!found) return 'is not found by itself: a longer entry hides it, or it is misspelt';
  const official = reading.peopleOf(doc, trie).officials.find(({ span }) => span.start === start && span.end === end);
  if (official === undefined) return 'does not make the name in brackets an official';
  const inPosition = official.positions.some(({ title }) => title.includes(shown));
  const silent = group.flags.includes('silent');
  return classes[wanted] === 'position' && !silent && !inPosition ? 'is not part of the position' : null;
}
