/**
 * Runs a stage in this page unless the same one runs already: a script may be brought in twice, by registration and by
 * hand. `run` is given what it calls when it has come to its end, after which the stage may begin anew.
 * After an update of the extension the new scripts get a world of their own and find nothing here.
 * Never throws: an exception would end up in the console of somebody else's page.
 */
export const onceHere = (stage: string, run: (ended: () => void) => void): void => {
  const mark = Symbol.for(`ben-le ${stage}`);
  const world = globalThis as { [key: symbol]: unknown };
  if (world[mark] === true) return;
  world[mark] = true;
  const ended = (): void => {
    world[mark] = false;
  };
  try {
    run(ended);
  } catch {
    ended();
  }
};
