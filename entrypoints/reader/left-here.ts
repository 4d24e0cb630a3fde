/**
 * Scripts of ours that are built apart meet in the world that the browser keeps for scripts of this extension in this page.
 * After an update of the extension there is a new world, so what meets there is of one version.
 */
const world = globalThis as { [key: symbol]: unknown };

/** Where one script leaves what another one takes. */
export interface Place<Left> {
  leave(left: Left): void;
  /** `null` until the script that leaves it was brought in. */
  left(): Left | null;
}

export const placeFor = <Left extends (...args: never[]) => unknown>(name: string): Place<Left> => {
  const key = Symbol.for(`ben-le ${name}`);
  const isLeft = (value: unknown): value is Left => typeof value === 'function';
  return {
    leave: (left) => {
      world[key] = left;
    },
    left: () => {
      const left = world[key];
      return isLeft(left) ? left : null;
    },
  };
};
