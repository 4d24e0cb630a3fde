/** The answer of something that may fail in ways that are expected. Bugs throw instead. */
export type Result<T, Failure = StorageFailure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failed = <Failure>(failure: Failure): Result<never, Failure> => ({ ok: false, failure });

/** What can go wrong between the reader and the notebook; each surface says it in its own words. */
export type StorageFailure =
  /** The disk or the quota is full; nothing was changed. */
  | { readonly kind: 'full' }
  /** The database was made by a newer version of the extension; nothing was touched. */
  | { readonly kind: 'newer-database' }
  /** The database can't be opened or read; `detail` is what the browser said. */
  | { readonly kind: 'unavailable'; readonly detail: string }
  /** The page is in a private window, where nothing is ever saved. */
  | { readonly kind: 'private-window' }
  /** Somebody else changed the annotation since it was read; nothing was changed. */
  | { readonly kind: 'conflict'; readonly id: string }
  /** What was asked does not have the form of the contract; `detail` names the field. */
  | { readonly kind: 'invalid'; readonly detail: string }
  /** The extension was reloaded or updated while this page lived on. */
  | { readonly kind: 'disconnected' };
