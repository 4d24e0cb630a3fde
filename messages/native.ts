/**
 * The browser's own extension API, for the first stage in a page: it runs on every page of a granted site, and the
 * polyfill would make it three times as large. Everything else imports `wxt/browser`.
 */
interface NativeRuntime {
  /** Gone as soon as the extension was reloaded, updated or removed while the page lived on. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

interface NativeGlobals {
  readonly browser?: { readonly runtime?: NativeRuntime };
  readonly chrome?: { readonly runtime?: NativeRuntime };
}

const runtime = (): NativeRuntime | undefined => {
  const { browser, chrome } = globalThis as NativeGlobals;
  return browser?.runtime ?? chrome?.runtime;
};

/** False once the extension that this script came from is gone: nobody will ever answer again. */
export const isConnected = (): boolean => {
  try {
    return runtime()?.id !== undefined;
  } catch {
    // Firefox throws at the mere look once the add-on is gone.
    return false;
  }
};

/** Asks the background; `undefined` where nobody answers. Never throws, because this runs in other people's pages. */
export const askNatively = async (message: unknown): Promise<unknown> => {
  try {
    return isConnected() ? await runtime()?.sendMessage(message) : undefined;
  } catch {
    return undefined;
  }
};
