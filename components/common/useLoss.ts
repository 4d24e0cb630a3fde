import { useEffect, useState } from 'preact/hooks';
import type { Loss } from '../../core/model/loss';
import type { Warning } from './Notice';

/** Where it is kept that notes were lost. Entrypoints make it of the extension's API. */
export interface LossPort {
  read(): Promise<Loss | null>;
  dismiss(): Promise<void>;
  /** Calls back while notes come back, and when the reader has read it elsewhere. Returns the way to stop. */
  watch(listener: (loss: Loss | null) => void): () => void;
}

/** The loss that the reader has not read about yet. */
export function useLoss(port: LossPort): Warning | null {
  const [loss, setLoss] = useState<Loss | null>(null);
  useEffect(() => {
    void port.read().then(setLoss);
    return port.watch(setLoss);
  }, [port]);
  if (loss === null) return null;
  const onUnderstood = () => {
    setLoss(null);
    void port.dismiss();
  };
  return { loss, onUnderstood };
}
