import { failed, type Result, success } from '../model/result';

/** Where unknown data is not what it should be: `put[2].anchor.start`, and what was expected there. */
export interface Problem {
  readonly at: string;
  readonly expected: string;
}

/** Turns unknown data into a value of the model, or names the first field that is wrong. Pure; never throws. */
export type Decoder<T> = (input: unknown, at?: string) => Result<T, Problem>;

export const describeProblem = (problem: Problem): string =>
  `${problem.at === '' ? 'the value' : problem.at} should be ${problem.expected}`;

const wrong = (at: string, expected: string): Result<never, Problem> => failed({ at, expected });

const inside = (at: string, field: string): string => (at === '' ? field : `${at}.${field}`);

const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** A decoder from a test of one value. */
const check =
  <T>(expected: string, test: (input: unknown) => input is T): Decoder<T> =>
  (input, at = '') =>
    test(input) ? success(input) : wrong(at, expected);

export const anyBoolean: Decoder<boolean> = check('true or false', (input) => typeof input === 'boolean');

/** No string of ours is longer; a longer one is an attack or a fault. About two novels. */
const longestText = 2_000_000;

export const anyText: Decoder<string> = check(
  `a text of at most ${longestText} letters`,
  (input): input is string => typeof input === 'string' && input.length <= longestText,
);

export const textOfAtMost = (longest: number): Decoder<string> =>
  check(
    `a text of at most ${longest} letters`,
    (input): input is string => typeof input === 'string' && input.length <= longest,
  );

export const filledText = (longest: number): Decoder<string> =>
  check(
    `a text of 1 to ${longest} letters`,
    (input): input is string => typeof input === 'string' && input.length > 0 && input.length <= longest,
  );

/** A whole number from 0 on: a count, an offset, a time in milliseconds. */
export const wholeNumber: Decoder<number> = check(
  'a whole number from 0 on',
  (input): input is number => typeof input === 'number' && Number.isSafeInteger(input) && input >= 0,
);

export const finiteNumber: Decoder<number> = check(
  'a number',
  (input): input is number => typeof input === 'number' && Number.isFinite(input),
);

export const oneOf = <const T extends string>(...choices: readonly T[]): Decoder<T> =>
  check(`one of ${choices.join(', ')}`, (input): input is T => choices.some((choice) => choice === input));

export const orNull =
  <T>(decode: Decoder<T>): Decoder<T | null> =>
  (input, at = '') => {
    if (input === null) return success(null);
    const decoded = decode(input, at);
    return decoded.ok ? decoded : wrong(decoded.failure.at, `${decoded.failure.expected}, or null`);
  };

/** A field that may be left out. */
export const orAbsent =
  <T>(decode: Decoder<T>): Decoder<T | undefined> =>
  (input, at = '') =>
    input === undefined ? success(undefined) : decode(input, at);

/** A decoder that also looks at the whole: the message says what must hold. */
export const where =
  <T>(decode: Decoder<T>, expected: string, holds: (value: T) => boolean): Decoder<T> =>
  (input, at = '') => {
    const decoded = decode(input, at);
    return decoded.ok && !holds(decoded.value) ? wrong(at, expected) : decoded;
  };

export const listOf =
  <T>(decode: Decoder<T>, longest = 1_000_000): Decoder<readonly T[]> =>
  (input, at = '') => {
    if (!Array.isArray(input) || input.length > longest) return wrong(at, `a list of at most ${longest}`);
    const values: T[] = [];
    for (let index = 0; index < input.length; index += 1) {
      const decoded = decode(input[index], `${at}[${index}]`);
      if (!decoded.ok) return decoded;
      values.push(decoded.value);
    }
    return success(values);
  };

type Fields<T> = {
  readonly [Name in keyof T]-?: object extends Pick<T, Name> ? Decoder<T[Name] | undefined> : Decoder<T[Name]>;
};

/**
 * An object with these fields. Further fields are left out of the value, so that what is stored is never more than the
 * model knows.
 */
export const object =
  <T extends object>(fields: Fields<T>): Decoder<T> =>
  (input, at = '') => {
    if (!isRecord(input)) return wrong(at, 'an object');
    const value: Partial<T> = {};
    for (const name in fields) {
      const decoded = fields[name](Object.hasOwn(input, name) ? input[name] : undefined, inside(at, name));
      if (!decoded.ok) return decoded;
      if (decoded.value !== undefined) value[name] = decoded.value;
    }
    return success(value as T);
  };

/** A union told apart by its `kind`. */
export const byKind =
  <T extends { readonly kind: string }>(
    decoders: {
      readonly [Kind in T['kind']]: Decoder<Extract<T, { kind: Kind }>>;
    },
  ): Decoder<T> =>
  (input, at = '') => {
    const kinds: Readonly<Record<string, Decoder<T>>> = decoders as never;
    const kind = isRecord(input) ? input.kind : undefined;
    const decode = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return decode ? decode(input, at) : wrong(inside(at, 'kind'), `one of ${Object.keys(kinds).join(', ')}`);
  };

/** The arguments of a call: exactly as many as there are decoders. */
export const tuple =
  <T extends unknown[]>(...decoders: { readonly [Index in keyof T]: Decoder<T[Index]> }): Decoder<T> =>
  (input, at = '') => {
    if (!Array.isArray(input) || input.length !== decoders.length) return wrong(at, `a list of ${decoders.length}`);
    const values: unknown[] = [];
    for (const [index, decode] of decoders.entries()) {
      const decoded = decode(input[index], `${at}[${index}]`);
      if (!decoded.ok) return decoded;
      values.push(decoded.value);
    }
    return success(values as T);
  };
