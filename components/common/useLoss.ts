import { useEffect, useState } from 'preact/hooks';
import type { Warning } from './Notice';

/** Where it is kept that notes were lost. Entrypoints make it of the extension's API. */
export interface LossPort {
  read(): Promise<{ readonly expected: number; readonly left: number } | null>;
  dismiss(): Promise<void>;
}

/** The loss that the reader has not read about yet. */
export function useLoss(port: LossPort): Warning | null {
  const [warning, setWarning] = useState<Warning | null>(null);
  useEffect(() => {
    void port.read().then((loss) => {
      if (loss === null) return;
      const onUnderstood = () => {
        setWarning(null);
        void port.dismiss();
      };
      setWarning({ ...loss, onUnderstood });
    });
  }, [port]);
  return warning;
}
