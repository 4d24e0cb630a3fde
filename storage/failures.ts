import type { StorageFailure } from '../core/model/result';

/** What IndexedDB and Dexie throw when the fault is the disk's, the browser's or the database's, not ours. */
const expectedNames: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
]);

/** After these a new connection may work where the old one doesn't. */
const lostConnectionNames: ReadonlySet<string> = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'TransactionInactiveError',
]);

interface Fault {
  readonly name: string;
  readonly message: string;
}

/**
 * The fault and everything it was caused by. Dexie wraps what the browser said: `inner` of a DexieError, `failures` of
 * a BulkError, an AbortError whose `inner` is the quota's (dexie/Dexie.js#776).
 */
const faultsIn = (error: unknown, depth = 0): readonly Fault[] => {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { name, message, inner, cause, failures } = error as Readonly<Record<string, unknown>>;
  const inside = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  const own = typeof name === 'string' ? [{ name, message: typeof message === 'string' ? message : '' }] : [];
  return [...own, ...inside.flatMap((part) => faultsIn(part, depth + 1))];
};

// Chromium reports a disk that is full at opening as an UnknownError whose message says so.
const isFull = ({ name, message }: Fault): boolean =>
  name === 'QuotaExceededError' || /full disk|disk.*full|no space|device_space/i.test(message);

/** The expected failure that an error stands for; `null` for a bug, which is to be thrown on. */
export const failureOf = (error: unknown): StorageFailure | null => {
  const faults = faultsIn(error);
  if (faults.some(isFull)) return { kind: 'full' };
  if (faults.some(({ name }) => name === 'VersionError')) return { kind: 'newer-database' };
  const [fault] = faults;
  if (fault === undefined || !faults.some(({ name }) => expectedNames.has(name))) return null;
  return { kind: 'unavailable', detail: `${fault.name}: ${fault.message}` };
};

export const isLostConnection = (error: unknown): boolean =>
  failureOf(error)?.kind === 'unavailable' && faultsIn(error).some(({ name }) => lostConnectionNames.has(name));
