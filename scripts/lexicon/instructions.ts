import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  cueKinds,
  type InstructionLexicon,
  type PackedWeights,
  type Weights,
  wordKinds,
} from '../../core/recogniser/instructions/lexicon';
import { packNumbers } from '../../core/recogniser/lookup/packed';

type Lists = Readonly<Record<string, readonly string[]>>;

/** Before the first training there are no weights: nothing counts as an instruction. */
const untrained: Weights = { threshold: 1, own: {}, linked: {} };

/** The words about instructions of `lexicon/<language>/instructions/`, as the recogniser wants them. Throws where a list is missing. */
export function instructionsOf(folder: string): InstructionLexicon {
  const read = (file: string): string => readFileSync(join(folder, 'instructions', file), 'utf8').normalize('NFC');
  const lists = (file: string): Lists => parse(read(file)) as Lists;
  const cues: Lists = {
    ...lists('verbs.yml'),
    ...lists('markers.yml'),
    ...lists('links.yml'),
    ...lists('parties.yml'),
    deed: linesOf(read('deeds.txt')),
    act: linesOf(read('acts.txt')),
    trap: linesOf(read('traps.txt')),
  };
  const weights = join(folder, 'instructions', 'weights.json');
  return {
    cues: complete(cueKinds, cues, `${folder}/instructions`),
    words: complete(wordKinds, lists('words.yml'), `${folder}/instructions/words.yml`),
    weights: packed(existsSync(weights) ? (JSON.parse(readFileSync(weights, 'utf8')) as Weights) : untrained),
  };
}

const packed = ({ threshold, own, linked }: Weights): PackedWeights => ({
  threshold,
  own: packNumbers(own),
  linked: packNumbers(linked),
});

function complete<Kind extends string>(
  kinds: readonly Kind[],
  lists: Lists,
  place: string,
): Readonly<Record<Kind, readonly string[]>> {
  const wrong = [
    ...kinds.filter((kind) => lists[kind] === undefined).map((kind) => `${kind} is missing`),
    ...Object.keys(lists)
      .filter((key) => !kinds.some((kind) => kind === key))
      .map((key) => `${key} is unknown`),
  ];
  if (wrong.length > 0) throw new Error(`${place}: ${wrong.join(', ')}`);
  return Object.fromEntries(kinds.map((kind) => [kind, lists[kind] ?? []])) as Record<Kind, readonly string[]>;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
