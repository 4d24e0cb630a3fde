import type { Colour } from '../model/annotation';
import type { InstructionMention, Mention, MentionKind } from '../model/mention';
import type { PlacedAnnotation, Switches } from '../model/reader';
import { lengthOf, type Span } from '../model/span';

/** A stretch of the text that is to look like something. */
export interface Marked {
  readonly sort: MentionKind | 'instruction-words' | `own-${Colour}` | 'noted';
  readonly span: Span;
}

/**
 * Above this share of the text whole sentences are not underlined any more: where everything is marked, nothing is.
 * Only the words that order stay marked, and a sentence is underlined while its card is open.
 */
const mostInstructed = 0.3;

/** What is seen of the recogniser's mentions. `text` is the length of the article's text in UTF-16 code units. */
export const marksOfMentions = (
  mentions: readonly Mention[],
  { kinds, text }: { readonly kinds: Switches['kinds']; readonly text: number },
): readonly Marked[] => {
  const isCrowded = shareOfInstructions(mentions, text) > mostInstructed;
  return mentions
    .filter(({ kind }) => kinds[kind])
    .flatMap((mention) =>
      mention.kind === 'instruction'
        ? marksOfInstruction(mention, isCrowded)
        : [{ sort: mention.kind, span: mention.span }],
    );
};

const marksOfInstruction = (mention: InstructionMention, isCrowded: boolean): readonly Marked[] => {
  const words = [mention.triggerSpan, mention.deadlineSpan].flatMap((span): readonly Marked[] =>
    span === null ? [] : [{ sort: 'instruction-words', span }],
  );
  // A continuation has no word that orders: it would not be marked at all.
  const isLined = !isCrowded || words.length === 0;
  return isLined ? [{ sort: 'instruction', span: mention.span }, ...words] : words;
};

const shareOfInstructions = (mentions: readonly Mention[], text: number): number => {
  const covered = mentions.reduce(
    (sum, mention) => sum + (mention.kind === 'instruction' ? lengthOf(mention.span) : 0),
    0,
  );
  return text === 0 ? 0 : covered / text;
};

/** What is seen of an annotation: its colour, and a line where something is written about it. Nothing of a lost one. */
export const marksOfAnnotation = ({ annotation, place }: PlacedAnnotation): readonly Marked[] => {
  if (place.kind === 'lost') return [];
  const wash: Marked = { sort: `own-${annotation.colour}`, span: place.span };
  return annotation.note === '' ? [wash] : [wash, { sort: 'noted', span: place.span }];
};
