import { defaultSwitches, type Switches } from '../core/model/reader';
import { kept } from './kept';

type Check<T> = (value: unknown) => value is T;
const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';
const isList: Check<readonly unknown[]> = (value) => Array.isArray(value);
const isLanguage: Check<Switches['language']> = (value) => value === 'auto' || value === 'vi' || value === 'en';
/** No host is longer. */
const isSite = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 300;

/**
 * The switches in whatever was stored. A part that is damaged or was not known yet is as it is at first, the rest stays:
 * one broken value must not turn everything off. Checked without the decoders, which an article would bring in for this alone.
 */
export const switchesFrom = (input: unknown): Switches => {
  const part = partsOf(input);
  const kinds = partsOf(part('kinds', (_): _ is unknown => true, null));
  const { kinds: first, ...others } = defaultSwitches;
  return {
    on: part('on', isBoolean, others.on),
    kinds: {
      official: kinds('official', isBoolean, first.official),
      role: kinds('role', isBoolean, first.role),
      directive: kinds('directive', isBoolean, first.directive),
      instruction: kinds('instruction', isBoolean, first.instruction),
      own: kinds('own', isBoolean, first.own),
    },
    offSites: part('offSites', isList, []).filter(isSite),
    selectionBar: part('selectionBar', isBoolean, others.selectionBar),
    language: part('language', isLanguage, others.language),
  };
};

/** Reads the parts of an object one by one, each with what it is where it can't be read. */
const partsOf =
  (input: unknown) =>
  <T>(name: string, is: Check<T>, otherwise: T): T => {
    const fields = typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return is(value) ? value : otherwise;
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
