import { anyBoolean, type Decoder, filledText, listOf, oneOf } from '../core/decoding/decoder';
import { defaultSwitches, type Switches } from '../core/model/reader';
import { kept } from './kept';

const site = filledText(300);

/**
 * The switches in whatever was stored. A part that is damaged or was not known yet is as it is at first, the rest stays:
 * one broken value must not turn everything off.
 */
export const switchesFrom = (input: unknown): Switches => {
  const part = partsOf(input);
  const kinds = partsOf(partsOf(input)('kinds', (value) => ({ ok: true, value }), null));
  const stored = part(
    'offSites',
    listOf<unknown>((value) => ({ ok: true, value })),
    [],
  );
  return {
    on: part('on', anyBoolean, defaultSwitches.on),
    kinds: {
      official: kinds('official', anyBoolean, defaultSwitches.kinds.official),
      role: kinds('role', anyBoolean, defaultSwitches.kinds.role),
      directive: kinds('directive', anyBoolean, defaultSwitches.kinds.directive),
      instruction: kinds('instruction', anyBoolean, defaultSwitches.kinds.instruction),
      own: kinds('own', anyBoolean, defaultSwitches.kinds.own),
    },
    offSites: stored.flatMap((item) => {
      const decoded = site(item);
      return decoded.ok ? [decoded.value] : [];
    }),
    selectionBar: part('selectionBar', anyBoolean, defaultSwitches.selectionBar),
    language: part('language', oneOf('auto', 'vi', 'en'), defaultSwitches.language),
  };
};

/** Reads the parts of an object one by one, each with what it is where it can't be read. */
const partsOf =
  (input: unknown) =>
  <T>(name: string, decode: Decoder<T>, otherwise: T): T => {
    const fields = typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
    const decoded = decode(Object.hasOwn(fields, name) ? fields[name] : undefined);
    return decoded.ok ? decoded.value : otherwise;
  };

const keptSwitches = kept<Switches>('switches', switchesFrom);

export const readSwitches = (): Promise<Switches> => keptSwitches.read();

export const watchSwitches = (listener: (switches: Switches) => void): (() => void) => keptSwitches.watch(listener);

/** Changes of one context are done one after the other, each on what the one before left. */
let lastChange: Promise<unknown> = Promise.resolve();

/** Turns something on or off; answers all switches as they are now. */
export const changeSwitches = (change: (switches: Switches) => Switches): Promise<Switches> => {
  const changing = lastChange
    .catch(() => undefined)
    .then(async () => {
      const switches = change(await readSwitches());
      await keptSwitches.write(switches);
      return switches;
    });
  lastChange = changing;
  return changing;
};
