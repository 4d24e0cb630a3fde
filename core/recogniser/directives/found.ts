import type { FoldedOffset, Span } from '../../model/span';

/** A directive document before its key is known. Offsets and texts are of the folded text. */
export interface FoundDirective {
  readonly span: Span<FoldedOffset>;
  readonly type: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  /** What names a document that has no number: a law's subject, a congress, a programme's title. */
  readonly title: string | null;
  /** True where the text calls it a draft. */
  readonly draft?: boolean;
  readonly rule: string;
}
