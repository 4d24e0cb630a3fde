import type { Mention, Reading } from '../model/mention';
import { inReadingOrder } from '../model/span';
import { prepare, type Source } from './document';
import { languageOf } from './languages';
import type { Language } from './languages/language';
import { type Trie, trieOf } from './lookup/trie';
import { peopleOf } from './people';

const tries = new WeakMap<Language, Trie>();

/** A language's trie, built when its first text comes. */
function trieFor(language: Language): Trie {
  const trie = tries.get(language) ?? trieOf(language.lexicon);
  tries.set(language, trie);
  return trie;
}

/** Everything that can be said of a text: who is in it, which documents, who is told to do what. Never throws; linear in the text's length. */
export function recognise(source: Source): Reading {
  const doc = prepare(source);
  const people = peopleOf(doc, trieFor(languageOf(source.language)));
  const mentions: readonly Mention[] = [...people.officials, ...people.roles];
  return { mentions: mentions.toSorted((one, other) => inReadingOrder(one.span, other.span)), relations: [] };
}
