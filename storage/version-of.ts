/** What can't be learned about a database without opening it, as it may cost what the database holds. */
export interface Asking {
  readonly factory: IDBFactory;
  readonly name: string;
  /** Whether a database that the browser can't read may be opened: Firefox puts an empty one in its place. */
  readonly mayReplace: () => Promise<boolean>;
}

/**
 * The version of a database as the browser counts it; `null` where there is none. Firefox lists no databases of an origin
 * that has one it can't read, such as an empty file. Opening such a file gives an empty database; nothing else is lost by it
 * than what could not be read anyway, and whoever answers for that is asked.
 */
export const versionOf = async ({ factory, name, mayReplace }: Asking): Promise<number | null> => {
  try {
    return (await factory.databases()).find((database) => database.name === name)?.version ?? null;
  } catch (error) {
    if (!(await mayReplace())) throw error;
    return versionByOpening(factory, name);
  }
};

const versionByOpening = (factory: IDBFactory, name: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isMade = false;
    request.onupgradeneeded = () => {
      isMade = true;
      // Whoever asked makes it, with its tables.
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = () => {
      if (isMade) resolve(null);
      else reject(request.error);
    };
  });
