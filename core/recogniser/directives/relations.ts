import type { DirectiveMention, DirectiveRelation } from '../../model/mention';
import { contains } from '../../model/span';
import { spanAt } from '../../text/spans';
import type { Doc } from '../document';
import type { RelationWords } from './grammar';
import type { Head } from './heads';

/** What the text states about two documents, and anaphors (`Nghị quyết này`): kept for the card, never marked. */
export const relationsOf = (
  doc: Doc,
  heads: readonly Head[],
  mentions: readonly DirectiveMention[],
  words: RelationWords,
): readonly DirectiveRelation[] => {
  const known = stated(doc, mentions, words);
  const pointing = anaphors({ doc, heads, mentions, words, known });
  return [...known, ...pointing].sort((one, other) => one.span.start - other.span.start);
};

const kinds = ['amends', 'repeals', 'replaces'] as const;

/** A verb between two neighbouring mentions of one sentence relates them. */
function stated(doc: Doc, mentions: readonly DirectiveMention[], words: RelationWords): readonly DirectiveRelation[] {
  return mentions.slice(1).flatMap((object, at) => {
    const subject = mentions[at];
    if (subject === undefined) return [];
    const [from, to] = [doc.folded.folded(subject.span.end), doc.folded.folded(object.span.start)];
    const sentence = spanAt(doc.sentences, doc.folded.folded(subject.span.start));
    if (sentence === null || !contains(sentence, { start: from, end: to })) return [];
    const between = doc.folded.lower.slice(from, to);
    const kind = kinds.find((one) => words[one].test(between));
    const span = { start: subject.span.end, end: object.span.start };
    return kind === undefined ? [] : [{ kind, span, subject: subject.key, object: object.key }];
  });
}

interface Anaphors {
  readonly doc: Doc;
  readonly heads: readonly Head[];
  readonly mentions: readonly DirectiveMention[];
  readonly words: RelationWords;
  readonly known: readonly DirectiveRelation[];
}

/**
 * `Nghị quyết này` is the last document of that type before it; after `A thay thế B` it is A, of which the sentence speaks.
 * One pass over heads and mentions side by side.
 */
function anaphors({ doc, heads, mentions, words, known }: Anaphors): readonly DirectiveRelation[] {
  const last = new Map<string, DirectiveMention>();
  // A relation ends where its second document begins.
  const objects = new Set(known.map(({ span }) => span.end));
  let before: DirectiveMention | undefined;
  let next = 0;
  return heads.flatMap((head) => {
    const pointed = head.abbreviated ? null : words.pointing(doc.folded.lower, head);
    if (pointed === null) return [];
    const span = doc.folded.original(pointed);
    for (
      let mention = mentions[next];
      mention !== undefined && mention.span.end <= span.start;
      mention = mentions[next]
    ) {
      const isObject = objects.has(mention.span.start) && before?.documentKind === mention.documentKind;
      if (!isObject) last.set(mention.documentKind, mention);
      before = mention;
      next++;
    }
    const antecedent = last.get(head.type.name);
    return antecedent === undefined ? [] : [{ kind: 'anaphor', span, subject: null, object: antecedent.key }];
  });
}
