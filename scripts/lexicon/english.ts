import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cueKinds, type InstructionCues } from '../../core/recogniser/english/instructions/lexicon';

/** The words about instructions of `lexicon/en/instructions/`. Throws where a list is missing or unknown. */
export function englishCuesOf(folder: string): InstructionCues {
  const file = join(folder, 'instructions', 'cues.yml');
  const lists = parse(readFileSync(file, 'utf8').normalize('NFC')) as Readonly<Record<string, readonly string[]>>;
  const wrong = [
    ...cueKinds.filter((kind) => lists[kind] === undefined).map((kind) => `${kind} is missing`),
    ...Object.keys(lists)
      .filter((key) => !cueKinds.some((kind) => kind === key))
      .map((key) => `${key} is unknown`),
  ];
  if (wrong.length > 0) throw new Error(`${file}: ${wrong.join(', ')}`);
  return Object.fromEntries(cueKinds.map((kind) => [kind, lists[kind] ?? []])) as InstructionCues;
}
