import { useEffect, useState } from 'preact/hooks';
import type { Contents } from '../../core/model/notebook';

/** The second copy, as far as the reader has to do with it. Entrypoints make it of the extension's API. */
export interface CopyPort {
  /** What the copy holds; `null` where there is none that can be read. */
  contents(): Promise<Contents | null>;
  /** Whether the copy can't be kept and the reader was not told. */
  isTroubled(): Promise<boolean>;
  watchTrouble(listener: (isTroubled: boolean) => void): () => void;
  dismissTrouble(): Promise<void>;
}

export interface Copy {
  /** What can be rescued of a notebook that does not open. */
  readonly held: Contents | null;
  /** Called when the reader has read that the copy can't be kept; `null` where it can. */
  readonly onTroubleRead: (() => void) | null;
}

/** Reads the copy only where the notebook does not open. */
export function useCopy(port: CopyPort, doesNotOpen: boolean): Copy {
  const [held, setHeld] = useState<Contents | null>(null);
  const [isTroubled, setTroubled] = useState(false);
  useEffect(() => {
    void port.isTroubled().then(setTroubled);
    return port.watchTrouble(setTroubled);
  }, [port]);
  useEffect(() => {
    if (doesNotOpen) void port.contents().then(setHeld);
    else setHeld(null);
  }, [port, doesNotOpen]);
  const onTroubleRead = () => {
    setTroubled(false);
    void port.dismissTrouble();
  };
  return { held, onTroubleRead: isTroubled ? onTroubleRead : null };
}
