import type { Id, MakeId, Now } from '../core/model/ids';

/** What `core` may not know: the clock and chance. */
export const now: Now = () => Date.now();

/**
 * 128 random bits as 32 hexadecimal digits. Not `crypto.randomUUID`, which a content script in a page without https
 * does not have.
 */
export const newId: MakeId = <Sort extends string>() =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('') as Id<Sort>;
