import type { Result } from '../../core/model/result';

/** Where the copy's files lie. A write happens wholly or not at all; nothing throws for what is expected. */
export interface CopyFiles {
  /** The text of a file; `null` where there is none. */
  read(name: string): Promise<Result<string | null>>;
  /** An empty text takes the file away. */
  write(name: string, text: string): Promise<Result<null>>;
}
