import type { DirectiveMention, Mention, Reading, RoleMention } from '../model/mention';
import { inReadingOrder } from '../model/span';
import { type Directives, directiveLayer } from './directives';
import { type Doc, prepare, type Source } from './document';
import { instructionsOf } from './instructions/instructions';
import { languageOf } from './languages';
import type { Language } from './languages/language';
import { trieOf } from './lookup/trie';
import { type People, peopleOf } from './people';

/** The layers of a language, built when its first text comes. */
interface Layers {
  readonly people: (doc: Doc) => People;
  readonly directives: (doc: Doc) => Directives;
}

const built = new WeakMap<Language, Layers>();

function layersFor(language: Language): Layers {
  const known = built.get(language);
  if (known !== undefined) return known;
  const trie = trieOf(language.lexicon);
  const layers = { people: (doc: Doc) => peopleOf(doc, trie), directives: directiveLayer(language.documents) };
  built.set(language, layers);
  return layers;
}

/** Everything that can be said of a text: who is in it, which documents, who is told to do what. Never throws; linear in the text's length. */
export function recognise(source: Source): Reading {
  const layers = layersFor(languageOf(source.language));
  const doc = prepare(source);
  const { officials, roles: offices } = layers.people(doc);
  const { mentions: directives, relations } = layers.directives(doc);
  const roles = outside(offices, directives);
  const instructions = instructionsOf(doc, { officials, roles, directives });
  const mentions: readonly Mention[] = [...officials, ...roles, ...directives, ...instructions];
  return { mentions: mentions.toSorted((one, other) => inReadingOrder(one.span, other.span)), relations };
}

/** An issuer inside a document's name is no role. Both lists are in reading order. */
function outside(roles: readonly RoleMention[], directives: readonly DirectiveMention[]): readonly RoleMention[] {
  let at = 0;
  return roles.filter(({ span }) => {
    while (at < directives.length && (directives[at]?.span.end ?? 0) <= span.start) at++;
    const next = directives[at];
    return next === undefined || next.span.start >= span.end;
  });
}
