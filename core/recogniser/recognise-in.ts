import type { DirectiveMention, Mention, Reading, RoleMention } from '../model/mention';
import { inReadingOrder } from '../model/span';
import { prepare } from './document';
import type { Language, Layers } from './languages/language';
import { repeatsOf } from './repeats';
import type { Source } from './source';

const built = new WeakMap<Language, Layers>();

function layersFor(language: Language): Layers {
  const layers = built.get(language) ?? language.layers();
  built.set(language, layers);
  return layers;
}

/** What `recognise` says, layer by layer; on an article none of them takes longer than a frame or two. */
export function* readingSteps(language: Language, source: Source): Generator<void, Reading> {
  const layers = layersFor(language);
  yield;
  const doc = prepare(source, language);
  yield;
  const { officials, roles: offices } = layers.people(doc);
  yield;
  const { mentions: directives, relations } = layers.directives(doc);
  yield;
  const roles = outside(offices, directives);
  const instructions = layers.instructions(doc, { officials, roles, directives });
  const mentions: readonly Mention[] = [...officials, ...roles, ...directives, ...instructions];
  return {
    mentions: mentions.toSorted((one, other) => inReadingOrder(one.span, other.span)),
    relations,
    repeats: repeatsOf(doc),
  };
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
