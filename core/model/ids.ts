declare const of: unique symbol;

/** A string that names one thing of one sort; ids of different sorts do not mix. */
export type Id<Sort extends string> = string & { readonly [of]: Sort };

export type ArticleId = Id<'article'>;
export type AnnotationId = Id<'annotation'>;
/** Names one note that is being written, from the first letter until it is saved or thrown away. */
export type DraftId = Id<'draft'>;
/** Names a correction or a follow-up. */
export type ItemId = Id<'item'>;

/** Makes ids; handed in from outside, because `core` knows no randomness. */
export type MakeId = <Sort extends string>() => Id<Sort>;
/** Tells the time in milliseconds since 1970; handed in from outside, because `core` has no clock. */
export type Now = () => number;
