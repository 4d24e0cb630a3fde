/** Kinds of phrases by which English instructions are read; `lexicon/en/instructions/cues.yml` tells what each is for. */
export const cueKinds = [
  'order',
  'request',
  'suggest',
  'matter',
  'stress',
  'participle',
  'need',
  'say',
  'duty',
  'bind',
  'told',
  'headlined',
  'pronoun',
  'body',
  'paper',
  'private',
  'party',
  'office',
  'society',
  'question',
  'audience',
] as const;
export type CueKind = (typeof cueKinds)[number];

export type InstructionCues = Readonly<Record<CueKind, readonly string[]>>;
