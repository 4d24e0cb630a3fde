import type { Reading } from '../core/model/mention';
import type { Result } from '../core/model/result';
import type { Source } from '../core/recogniser/source';
import { askBackground } from './ask-background';
import type { RecogniserCall } from './contract';

/**
 * Lets the background read a text; `null` where this page asked again meanwhile. A background that ended in the middle, as
 * the browser may end it at any time, is asked once more. Never throws for what is expected in an open page.
 */
export const readInBackground = async (source: Source): Promise<Result<Reading | null>> => {
  const call: RecogniserCall = { to: 'recogniser', method: 'read', args: [source] };
  const sent = await askBackground(call, 'any');
  if (!sent.ok) return sent;
  if (sent.value.kind === 'bug') throw new Error('the recogniser failed', { cause: sent.value.message });
  return sent.value.answer as Result<Reading | null>;
};
