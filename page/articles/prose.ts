import type { MeasuredBlock } from '../projection/block';

/** Characters of scripts that write a word in one or two signs: Chinese, Japanese, Korean. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** How many letters of Latin script one such character is worth: the ratio of lengths of translated news. */
const denseWeight = 2.5;

/** Marks that end or part sentences, in the scripts of the world's news. */
const punctuation = /[.,;:!?…。，、；：！？।॥،؛؟։።]/g;

/** Ends of sentences, closing quotes included. */
const sentenceEnd = /[.!?…。！？।॥؟։።]["'”’»)\]」』*]*$/;

const endsSentence = (text: string): boolean => sentenceEnd.test(text);

/** Length in code units as if written in Latin script. */
export const latinLength = (text: string): number => {
  if (text.length === 0 || !/[\u3040-\uffdc]/.test(text)) return text.length;
  return text.length + (text.match(dense)?.length ?? 0) * (denseWeight - 1);
};

/** Shorter ones may be a headline or a label, whatever marks they hold. */
const shortestSentence = 30;
/** From here on text is a paragraph even without a full stop, as captions and headlines seldom are. */
const shortestParagraph = 100;
/** A paragraph with more of it in links is a list of links. */
const mostLinked = 0.5;

/** Characters of dense scripts in the shortest sentence. */
const shortestDense = shortestSentence / denseWeight;

/** False for blocks that can be told by their measures alone to be no prose. */
export const mayBeProse = ({ role, length, linked }: Measured): boolean =>
  role !== 'heading' && role !== 'caption' && length >= shortestDense && linked <= length * mostLinked;

type Measured = Pick<MeasuredBlock, 'role' | 'length' | 'linked'>;

/** How much running text a block is worth; 0 for labels, headings, captions and lists of links. */
export const proseOf = (block: Measured, text: string): number => {
  if (!mayBeProse(block)) return 0;
  const weight = latinLength(text);
  if (weight < shortestSentence) return 0;
  const marks = text.match(punctuation)?.length ?? 0;
  if (weight < shortestParagraph && (marks === 0 || !endsSentence(text))) return 0;
  if (marks === 0 && weight < 2 * shortestParagraph) return 0;
  return weight * (1 - block.linked / block.length);
};
