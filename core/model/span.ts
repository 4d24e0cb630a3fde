declare const textOf: unique symbol;

/**
 * An offset in UTF-16 code units that says which text it counts in. Plain numbers are taken as they are;
 * an offset of one text given where another's is asked for does not compile.
 */
export type Offset<TextName extends string> = number & { readonly [textOf]?: TextName };

/** Counts in the article's text: the headline, then the blocks of the body, separated by `\n`. */
export type ArticleOffset = Offset<'article'>;
/** Counts in the folded text (`core/text/fold`). */
export type FoldedOffset = Offset<'folded'>;

/** `start` is the first code unit inside, `end` the first one after; `start <= end`. */
export interface Span<At extends number = ArticleOffset> {
  readonly start: At;
  readonly end: At;
}

export const lengthOf = (span: Span<number>): number => span.end - span.start;

export const contains = (outer: Span<number>, inner: Span<number>): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** True where the two share at least one code unit. */
export const overlaps = (one: Span<number>, other: Span<number>): boolean =>
  one.start < other.end && other.start < one.end;

/** Order of reading: by start, the longer one first. */
export const inReadingOrder = (one: Span<number>, other: Span<number>): number =>
  one.start - other.start || other.end - one.end;
