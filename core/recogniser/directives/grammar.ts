import type { FoldedOffset, Span } from '../../model/span';
import type { Doc } from '../document';
import type { FoundDirective } from './found';
import type { Head } from './heads';
import type { DirectiveLexicon } from './lexicon';

export interface DateFound {
  /** ISO as precise as written, or the day and month as written where no year stands. */
  readonly date: string;
  readonly end: number;
}

export interface IssuerFound {
  readonly text: string;
  readonly end: number;
}

/** Who issued a document, as its language writes it. */
export interface IssuerGrammar {
  /** With its connector (`của`, `of the`) at `at`. */
  readonly after: (text: string, at: number) => IssuerFound | null;
  /** The last body or office named in a piece of text. */
  readonly last: (text: string) => string | null;
}

/** What may follow a document's number or title. */
export interface TailGrammar extends IssuerGrammar {
  /** The date that begins at `at` with its connector, or `null`; an impossible one is none. */
  readonly dateAt: (text: string, at: number) => DateFound | null;
  /** A term of office alone (`khóa XII`), sticky; or `null`. */
  readonly term: RegExp | null;
}

/** Documents named by a title: laws, quoted titles, capitalised programmes and plans, and those named by date and issuer alone. */
export interface TitledGrammar {
  readonly from: (text: string, head: Head) => FoundDirective | null;
}

/** What the sentence says of a document outside its name. */
export interface Told {
  readonly issuer: string | null;
  readonly date: string | null;
}

/** What stands between a type word and its number. All sticky, with flag `u`. */
export interface NumberSigns {
  /** Right behind the type word; may match nothing. */
  readonly near: RegExp;
  /** A few words on, where a symbol or a day makes the number sure; or `null`. */
  readonly distant: RegExp | null;
  /** Before a further number of a list. */
  readonly further: RegExp;
  /** What of these says by itself that a number follows: `số`, `No.`. */
  readonly sign: RegExp;
  /** Between another paper's name and its number (`otherPapers`), as the source of an expression. */
  readonly otherPaper: string;
  /** True where a space alone may stand between number and symbol. */
  readonly spaced: boolean;
}

/** How a language writes about directive documents: what no list of words can say. */
export interface DirectiveGrammar {
  readonly signs: NumberSigns;
  readonly dateAt: TailGrammar['dateAt'];
  readonly term: RegExp | null;
  readonly issuers: (lexicon: DirectiveLexicon) => IssuerGrammar;
  readonly titled: (lexicon: DirectiveLexicon, tails: TailGrammar) => TitledGrammar;
  /** Documents named by the meeting that passed them. */
  readonly sessionFrom: (text: string, head: Head) => readonly FoundDirective[];
  /** Documents whose type word does not begin their name: `BLHS 2015`, `the 2024 Land Law`. */
  readonly others: (lexicon: DirectiveLexicon) => (text: string) => readonly FoundDirective[];
  /** Who issued a document and when, where the sentence says so before it. */
  readonly told: (
    issuers: IssuerGrammar,
    text: string,
    sentences: readonly Span<FoldedOffset>[],
  ) => (found: FoundDirective) => Told;
  /** Article, clause and point cited with the document that begins at the folded offset, as written, or `null`. */
  readonly clauseBefore: (doc: Doc, start: number) => string | null;
  /** The canonical name of the congress or plenum that a title speaks of, or `null` where it speaks of none. */
  readonly sessionKey: (title: string) => string | null;
  readonly relations: RelationWords;
}

export interface RelationWords {
  readonly amends: RegExp;
  readonly repeals: RegExp;
  readonly replaces: RegExp;
  /** The span of `Nghị quyết này`, `this Resolution` around a type word, or `null`; offsets are of the folded text. */
  readonly pointing: (lower: string, head: Head) => Span<FoldedOffset> | null;
}
