import type { FoldedOffset, Span } from '../model/span';
import { type Folded, fold } from '../text/fold';
import { sentencesOf } from '../text/sentences';
import { type Token, tokensOf } from '../text/tokens';
import type { Source } from './source';

/** A text made ready for the layers, once for all of them. Spans inside are in the folded text; mentions leave in the original's. */
export interface Doc {
  readonly source: Source;
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span<FoldedOffset>[];
}

/** How a language cuts its texts; Vietnamese where nothing is said. */
interface Cuts {
  readonly sentencesOf: (text: string) => readonly Span<FoldedOffset>[];
  readonly tokensOf: (folded: Folded) => readonly Token[];
}

export function prepare(source: Source, cuts: Cuts = { sentencesOf, tokensOf }): Doc {
  const folded = fold(source.text);
  return { source, folded, tokens: cuts.tokensOf(folded), sentences: cuts.sentencesOf(folded.text) };
}

/** The original's letters under a span of the folded text. */
export function written(doc: Doc, span: Span<FoldedOffset>): string {
  const { start, end } = doc.folded.original(span);
  return doc.source.text.slice(start, end);
}
