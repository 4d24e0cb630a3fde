import { useEffect, useState } from 'preact/hooks';
import { defaultSwitches, type Switches } from '../../core/model/reader';

/** Where the switches are kept. Entrypoints make it of the extension's API. */
export interface SwitchesPort {
  read(): Promise<Switches>;
  change(change: (switches: Switches) => Switches): Promise<unknown>;
  /** Calls back with each change, by whomever. Returns the way to stop. */
  watch(listener: (switches: Switches) => void): () => void;
}

/** The switches as they are now; as they are at first until they are read. */
export function useSwitches(port: SwitchesPort): Switches {
  const [switches, setSwitches] = useState(defaultSwitches);
  useEffect(() => {
    void port.read().then(setSwitches);
    return port.watch(setSwitches);
  }, [port]);
  return switches;
}
