import { vi } from 'vitest';

/** An event of the extension API whose listeners a test calls. */
export const fakeEvent = <Args extends readonly unknown[] = readonly unknown[]>() => {
  const listeners: ((...args: Args) => unknown)[] = [];
  return {
    addListener: (listener: (...args: Args) => unknown): void => {
      listeners.push(listener);
    },
    fire: (...args: Args): readonly unknown[] => listeners.map((listener) => listener(...args)),
    forget: (): void => {
      listeners.length = 0;
    },
  };
};

/** The part of the extension API that the background uses, with every answer in the test's hands. */
export const fakeBackgroundApi = () => ({
  runtime: {
    id: 'ben-le',
    getURL: (path: string) => `extension://ben-le${path}`,
    onMessage: fakeEvent(),
    onInstalled: fakeEvent(),
    onStartup: fakeEvent(),
  },
  permissions: {
    getAll: vi.fn(async (): Promise<{ origins?: string[] }> => ({ origins: [] })),
    contains: vi.fn(async () => false),
    onAdded: fakeEvent(),
    onRemoved: fakeEvent(),
  },
  scripting: {
    getRegisteredContentScripts: vi.fn(async (): Promise<readonly { id: string }[]> => []),
    registerContentScripts: vi.fn(async (_: unknown) => undefined),
    updateContentScripts: vi.fn(async (_: unknown) => undefined),
    unregisterContentScripts: vi.fn(async (_: unknown) => undefined),
    executeScript: vi.fn(async (_: unknown) => []),
    insertCSS: vi.fn(async (_: unknown) => undefined),
  },
  tabs: {
    query: vi.fn(async (_: unknown): Promise<readonly { id?: number }[]> => []),
    sendMessage: vi.fn(async (..._: readonly unknown[]): Promise<unknown> => undefined),
    create: vi.fn(async (_: unknown) => ({})),
  },
  commands: { onCommand: fakeEvent() },
  contextMenus: { onClicked: fakeEvent(), removeAll: vi.fn(async () => undefined), create: vi.fn((_: unknown) => 1) },
  sidePanel: { open: vi.fn(async (_: unknown) => undefined) },
  action: {
    setBadgeText: vi.fn(async (_: unknown) => undefined),
    setBadgeBackgroundColor: vi.fn(async (_: unknown) => undefined),
    setBadgeTextColor: vi.fn(async (_: unknown) => undefined),
    openPopup: vi.fn(async () => undefined),
  },
  i18n: { getMessage: (name: string) => name },
});

export type FakeBackgroundApi = ReturnType<typeof fakeBackgroundApi>;

/** Lets everything that waits in promises come to its end. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
