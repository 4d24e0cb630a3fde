/** What may stand in a group of lexicon entries; the file `lexicon/README.md` tells what each is for. */
export type EntryClass =
  | 'head'
  | 'deputy'
  | 'qualifier'
  | 'status'
  | 'fresh'
  | 'body'
  | 'field'
  | 'place'
  | 'placetype'
  | 'honorific'
  | 'rank'
  | 'degree'
  | 'surname'
  | 'notperson'
  | 'byline'
  | 'opener'
  | 'private'
  | 'verb'
  | 'guard'
  | 'change';

/** Entries of one kind, as the build wrote them. */
export interface LexiconGroup {
  readonly class: EntryClass;
  readonly flags: readonly string[];
  /** ISO days between which the entries hold; `null` where open. */
  readonly since: string | null;
  readonly until: string | null;
  /** One entry a line; writings of one entry are separated by `|`, the tokens of a writing by a space; folded, in lower case. */
  readonly entries: string;
}

export interface Lexicon {
  readonly groups: readonly LexiconGroup[];
}

/** One thing of the lexicon. */
export interface Entry {
  readonly class: EntryClass;
  /** The first writing, by which the entry is known. */
  readonly name: string;
  readonly flags: ReadonlySet<string>;
  readonly since: string | null;
  readonly until: string | null;
}
