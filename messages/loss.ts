import { type Decoder, object, oneOf, orNull, wholeNumber } from '../core/decoding/decoder';
import type { Loss } from '../core/model/loss';
import { kept } from './kept';

const decodeLoss: Decoder<Loss | null> = orNull(
  object<Loss>({
    expected: wholeNumber,
    left: wholeNumber,
    changes: wholeNumber,
    noticed: wholeNumber,
    back: wholeNumber,
    others: wholeNumber,
    state: oneOf('mending', 'done'),
  }),
);

const keptLoss = kept<Loss | null>('loss', (input) => {
  const decoded = decodeLoss(input ?? null);
  return decoded.ok ? decoded.value : null;
});

export const readLoss = (): Promise<Loss | null> => keptLoss.read();
export const keepLoss = (loss: Loss): Promise<void> => keptLoss.write(loss);
export const watchLoss = (listener: (loss: Loss | null) => void): (() => void) => keptLoss.watch(listener);
/** The reader has read it. */
export const dismissLoss = (): Promise<void> => keptLoss.write(null);
