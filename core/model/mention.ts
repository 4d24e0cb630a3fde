import type { ItemId } from './ids';
import type { Span } from './span';

/** Something that the recogniser found in an article. Spans are in the article's text. */
export type Mention = OfficialMention | RoleMention | DirectiveMention | InstructionMention;
export type MentionKind = Mention['kind'];

interface Found {
  readonly span: Span;
  /** The rule and, after a colon, the lexicon entry that found it: what "why is this marked?" shows. */
  readonly rule: string;
  /** The reader's corrections that made or changed it; absent where the recogniser's word stands. */
  readonly corrected?: readonly ItemId[];
}

/** A named person with a public office: the span holds the name alone. */
export interface OfficialMention extends Found {
  readonly kind: 'official';
  /** The fullest form of the name in the article. */
  readonly name: string;
  /** Titles that the text attaches to the name here, directly before or after it. */
  readonly positions: readonly Position[];
  /** Offices that the sentence says the person leaves or is only proposed for. */
  readonly others: readonly Position[];
}

export type PositionStatus = 'holds' | 'held' | 'appointed' | 'removed' | 'proposed';

/** A title as written. */
export interface Position {
  readonly title: string;
  readonly span: Span;
  readonly status: PositionStatus;
}

/** An office that stands for one particular person without naming them. */
export interface RoleMention extends Found {
  readonly kind: 'role';
  readonly title: string;
  /** The fullest name of the person meant, or `null` where the article does not name them. */
  readonly refersTo: string | null;
}

/** A named directive document. */
export interface DirectiveMention extends Found {
  readonly kind: 'directive';
  /** Type word in lower case, spelled out: `nghị quyết`. */
  readonly documentKind: string;
  /** Digits and symbol as written: `39-NQ/TW`, `05`. */
  readonly number: string | null;
  /** Who issued it, as written in the sentence. */
  readonly issuer: string | null;
  /** Who issued it, where only the symbol tells (`-TTg`). */
  readonly impliedIssuer: string | null;
  /** ISO day, month or year as precise as written; a day without its year as `31/3` where the article does not tell the year. */
  readonly date: string | null;
  /** Canonical name; two mentions with one key are the same document. `null` where it stays ambiguous. */
  readonly key: string | null;
  /** False where only a bare number is known, so that the key holds within this article alone. */
  readonly complete: boolean;
  /** Keys it may stand for, where more than one fits. */
  readonly candidates: readonly string[];
  /** Article, clause, point cited with it, as written. */
  readonly clause: string | null;
}

/** Whether somebody gave an order, asked, or somebody reports that an order was given. */
export type Force = 'order' | 'request' | 'reported';

/** A sentence in which an official or a leading body directs, asks, assigns or urges others to do something. */
export interface InstructionMention extends Found {
  readonly kind: 'instruction';
  /** Fullest name of the official, or the role or body as written, or `null`. */
  readonly speaker: string | null;
  /** Whom the sentence itself names. */
  readonly addressee: string | null;
  /** Whom an earlier sentence named, where this one names nobody. */
  readonly inheritedAddressee: string | null;
  /** Who leads where several shall act (`… chủ trì`), as written; `null` where the sentence does not say. */
  readonly leader: string | null;
  /** Who helps (`phối hợp với …`), as written, in order. */
  readonly helpers: readonly string[];
  /** The verb or modal that makes it an instruction; `null` in a continuation without one. */
  readonly trigger: string | null;
  readonly triggerSpan: Span | null;
  /** ISO day, month, `2024-Q3`, `2024-H1`, year, or `--06-30` where the year can't be known. */
  readonly deadline: string | null;
  readonly deadlineSpan: Span | null;
  readonly force: Force;
}

/** A statement about two documents, or an anaphor: kept for the card, not marked. */
export interface DirectiveRelation {
  readonly kind: 'replaces' | 'amends' | 'repeals' | 'anaphor';
  readonly span: Span;
  readonly subject: string | null;
  readonly object: string | null;
}

/** A sentence of the headline, the teaser or a caption that says again what a sentence of the body says. */
export interface Repeat {
  readonly span: Span;
  /** The sentence that it repeats. */
  readonly of: Span;
}

/** All that the recogniser has to say of one text. Mentions are in reading order and don't overlap within a kind. */
export interface Reading {
  readonly mentions: readonly Mention[];
  readonly relations: readonly DirectiveRelation[];
  /** In reading order. What stands in such a sentence is marked as any other, and counted once with what it repeats. */
  readonly repeats: readonly Repeat[];
}

export const ofKind = <Kind extends MentionKind>(
  mentions: readonly Mention[],
  kind: Kind,
): readonly Extract<Mention, { kind: Kind }>[] =>
  mentions.filter((mention): mention is Extract<Mention, { kind: Kind }> => mention.kind === kind);
