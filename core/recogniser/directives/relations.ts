import type { DirectiveMention, DirectiveRelation } from '../../model/mention';
import { contains } from '../../model/span';
import { spanAt } from '../../text/spans';
import type { Doc } from '../document';
import type { Head } from './heads';

/** What the text states about two documents, and anaphors (`Nghị quyết này`): kept for the card, never marked. */
export const relationsOf = (
  doc: Doc,
  heads: readonly Head[],
  mentions: readonly DirectiveMention[],
): readonly DirectiveRelation[] =>
  [...stated(doc, mentions), ...anaphors(doc, heads, mentions)].sort((one, other) => one.span.start - other.span.start);

const verbs = [
  ['amends', /sửa đổi|bổ sung/u],
  ['repeals', /bãi bỏ|hủy bỏ/u],
  ['replaces', /thay thế|thay cho/u],
] as const;

/** A verb between two neighbouring mentions of one sentence relates them. */
function stated(doc: Doc, mentions: readonly DirectiveMention[]): readonly DirectiveRelation[] {
  return mentions.slice(1).flatMap((object, at) => {
    const subject = mentions[at];
    if (subject === undefined) return [];
    const [from, to] = [doc.folded.folded(subject.span.end), doc.folded.folded(object.span.start)];
    const sentence = spanAt(doc.sentences, doc.folded.folded(subject.span.start));
    if (sentence === null || !contains(sentence, { start: from, end: to })) return [];
    const between = doc.folded.lower.slice(from, to);
    const verb = verbs.find(([, pattern]) => pattern.test(between));
    const span = { start: subject.span.end, end: object.span.start };
    return verb === undefined ? [] : [{ kind: verb[0], span, subject: subject.key, object: object.key }];
  });
}

const pointing = / (?:này|trên|nêu trên|nói trên|kể trên|đó)(?![\p{L}\p{M}\p{N}])/uy;

/** `Nghị quyết này` is the last document of that type before it. One pass over heads and mentions side by side. */
function anaphors(
  doc: Doc,
  heads: readonly Head[],
  mentions: readonly DirectiveMention[],
): readonly DirectiveRelation[] {
  const last = new Map<string, DirectiveMention>();
  let next = 0;
  return heads.flatMap((head) => {
    pointing.lastIndex = head.end;
    const match = head.abbreviated ? null : pointing.exec(doc.folded.lower);
    if (match === null) return [];
    const span = doc.folded.original({ start: head.start, end: head.end + match[0].length });
    for (
      let mention = mentions[next];
      mention !== undefined && mention.span.end <= span.start;
      mention = mentions[next]
    ) {
      last.set(mention.documentKind, mention);
      next++;
    }
    const antecedent = last.get(head.type.name);
    return antecedent === undefined ? [] : [{ kind: 'anaphor', span, subject: null, object: antecedent.key }];
  });
}
