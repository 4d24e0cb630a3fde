import type { CorrectionChange, CorrectionScope } from '../../core/model/correction';
import { type Mention, ofKind, type Reading } from '../../core/model/mention';
import type { Words } from '../../core/words';
import { written } from './groups';

/** A correction as a card asks for it: which place is meant, whoever draws the card knows. */
export type CardChange = Exclude<CorrectionChange, { kind: 'ignore-place' }> | { readonly kind: 'ignore-here' };

/** One thing that can be corrected of a mention. */
export type CardCorrection =
  | { readonly kind: 'at-once'; readonly label: string; readonly change: CardChange }
  /** First somebody or something is to be chosen. */
  | {
      readonly kind: 'choose';
      readonly label: string;
      readonly heading: string;
      readonly choices: readonly { readonly label: string; readonly change: CardChange }[];
      /** The text of the document whose key can be typed where the page does not see it; `null` where nothing is typed. */
      readonly typed: string | null;
    };

interface Question {
  readonly mention: Mention;
  readonly reading: Reading;
  readonly text: string;
  readonly words: Words;
}

/** What can be corrected of a mention, the likeliest first. */
export const correctionsFor = (question: Question): readonly CardCorrection[] => {
  const { mention, words } = question;
  const here: CardCorrection = {
    kind: 'at-once',
    label: words.correcting.ignoreHere[mention.kind],
    change: { kind: 'ignore-here' },
  };
  return [here, ...others(question)];
};

function others({ mention, reading, text, words: { correcting } }: Question): readonly CardCorrection[] {
  const said = written(mention, text);
  switch (mention.kind) {
    case 'official': {
      const short: readonly CardCorrection[] = isSame(said, mention.name) ? [] : [notMeant(said, mention.name)];
      return [...short, ignoring(correcting.ignoreName(mention.name), mention.name), ...same(mention.name)];
    }
    case 'role': {
      const meant = mention.refersTo === null ? [] : [notMeant(said, mention.refersTo)];
      return [...meant, ignoring(correcting.ignoreText(said), said)];
    }
    case 'directive':
      return [keyed(said, mention.key), ignoring(correcting.ignoreText(said), said)];
    case 'instruction':
      return [];
  }

  function ignoring(label: string, ignored: string): CardCorrection {
    return { kind: 'at-once', label, change: { kind: 'ignore', mention: mention.kind, text: ignored } };
  }
  function notMeant(short: string, from: string): CardCorrection {
    return { kind: 'at-once', label: correcting.notMeant(from), change: { kind: 'separate', text: short, from } };
  }
  function same(name: string): readonly CardCorrection[] {
    const names = new Set(ofKind(reading.mentions, 'official').map((other) => other.name));
    names.delete(name);
    const choices = [...names].map((into) => ({ label: into, change: { kind: 'merge' as const, name, into } }));
    if (choices.length === 0) return [];
    const heading = correcting.chooseSame(name);
    return [{ kind: 'choose', label: correcting.samePerson, heading, choices, typed: null }];
  }
  function keyed(document: string, was: string | null): CardCorrection {
    const mentioned = ofKind(reading.mentions, 'directive').flatMap(({ key, candidates }) => [
      key ?? [],
      ...candidates,
    ]);
    const keys = new Set(mentioned.flat());
    if (was !== null) keys.delete(was);
    return {
      kind: 'choose',
      label: correcting.otherKey,
      heading: correcting.chooseKey,
      choices: [...keys].map((key) => ({ label: key, change: { kind: 'key' as const, text: document, was, key } })),
      typed: document,
    };
  }
}

const isSame = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/** Where a change can hold: one place only on its page. */
export const scopesOf = (
  change: CardChange,
  offered: readonly CorrectionScope['kind'][],
): readonly CorrectionScope['kind'][] => (change.kind === 'ignore-here' ? ['page'] : offered);
