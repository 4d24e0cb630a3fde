import type { attend } from './attend';
import { placeFor } from './left-here';

/** Where the script with the reader's tools leaves them. */
export const toolsPack = placeFor<typeof attend>('tools');
