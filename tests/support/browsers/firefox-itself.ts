import { extensionId } from './firefox-process';
import type { Surface } from './surface';

/**
 * What only Firefox's own scripts can do. Each function is sent into a window of the browser itself
 * (`--remote-allow-system-access`) and runs there; this is what it finds.
 */
interface FirefoxWindow {
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: Installed } | null };
  readonly ChromeUtils: { importESModule<Module>(address: string): Module };
  OpenBrowserWindow(options: { readonly private: boolean }): unknown;
  readonly Services: { readonly startup: { quit(how: number): void } };
}
interface Installed {
  readonly shortcuts: { onCommand(name: string): void };
  terminateBackground(options: {
    readonly ignoreDevToolsAttached: boolean;
    readonly disableResetIdleForTest: boolean;
  }): Promise<void>;
  readonly views: Iterable<{
    readonly viewType: string;
    readonly xulBrowser: { readonly browsingContext: { readonly id: number } } | null;
  }>;
}
interface ActionModule {
  readonly ExtensionParent: {
    readonly apiManager: {
      readonly global: {
        browserActionFor(extension: Installed): { triggerAction(window: unknown): Promise<void> };
      };
    };
  };
}
interface PermissionsModule {
  readonly ExtensionPermissions: {
    add(
      id: string,
      granted: { readonly permissions: readonly string[]; readonly origins: readonly string[] },
      running?: Installed,
    ): Promise<void>;
  };
}
interface NavigableModule {
  readonly NavigableManager: { getBrowsingContextById(id: string): unknown };
}
declare const window: FirefoxWindow;

export const isInstalled = (firefox: Surface): Promise<boolean> =>
  firefox.evaluate((id) => window.WebExtensionPolicy.getByID(id) !== null, extensionId);

/** Does what Firefox does when the key of a command was pressed. */
export const giveCommand = (firefox: Surface, name: string): Promise<void> =>
  firefox.evaluate(
    (id, command) => window.WebExtensionPolicy.getByID(id)?.extension.shortcuts.onCommand(command),
    extensionId,
    name,
  );

/** Does what Firefox does with a background that had nothing to do for a while. */
export const endBackground = (firefox: Surface): Promise<void> =>
  firefox.evaluate(
    (id, options) => window.WebExtensionPolicy.getByID(id)?.extension.terminateBackground(options),
    extensionId,
    { ignoreDevToolsAttached: true, disableResetIdleForTest: true },
  );

/** Does what Firefox does when the toolbar button was clicked; that grants `activeTab`. */
export const clickAction = (firefox: Surface): Promise<void> =>
  firefox.evaluate(async (id) => {
    const policy = window.WebExtensionPolicy.getByID(id);
    if (policy === null) throw new Error('the extension is gone');
    const { ExtensionParent } = window.ChromeUtils.importESModule<ActionModule>(
      'resource://gre/modules/ExtensionParent.sys.mjs',
    );
    await ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window);
  }, extensionId);

/**
 * WebDriver BiDi knows tabs and frames only, and a popup is neither: this makes it known under a name of its own.
 * `null` where no popup is open.
 */
export const popupOf = (firefox: Surface): Promise<string | null> =>
  firefox.evaluate((id) => {
    const views = window.WebExtensionPolicy.getByID(id)?.extension.views ?? [];
    const context = [...views].find(({ viewType }) => viewType === 'popup')?.xulBrowser?.browsingContext;
    if (context === undefined) return null;
    const { NavigableManager } = window.ChromeUtils.importESModule<NavigableModule>(
      'chrome://remote/content/shared/NavigableManager.sys.mjs',
    );
    const known = NavigableManager.getBrowsingContextById.bind(NavigableManager);
    const name = `popup-${context.id}`;
    NavigableManager.getBrowsingContextById = (one) => (one === name ? context : known(one));
    return name;
  }, extensionId);

/**
 * Allows the extension in private windows, as a reader does in the list of add-ons. Done before it is installed:
 * afterwards Firefox would start it a second time, in the middle of what it does when it is new.
 */
export const allowInPrivateWindows = (firefox: Surface): Promise<void> =>
  firefox.evaluate(async (id) => {
    const { ExtensionPermissions } = window.ChromeUtils.importESModule<PermissionsModule>(
      'resource://gre/modules/ExtensionPermissions.sys.mjs',
    );
    await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  }, extensionId);

/**
 * Grants the build for tests its hosts again. Firefox writes late what an installation granted: killed soon after, it
 * starts with the extension and without its hosts.
 */
export const grantLoopback = (firefox: Surface): Promise<void> =>
  firefox.evaluate(async (id) => {
    const { ExtensionPermissions } = window.ChromeUtils.importESModule<PermissionsModule>(
      'resource://gre/modules/ExtensionPermissions.sys.mjs',
    );
    const origins = ['http://127.0.0.1/*', 'http://localhost/*'];
    await ExtensionPermissions.add(id, { permissions: [], origins }, window.WebExtensionPolicy.getByID(id)?.extension);
  }, extensionId);

export const openPrivateWindow = (firefox: Surface): Promise<void> =>
  firefox.evaluate(() => {
    window.OpenBrowserWindow({ private: true });
  });

/** Quits as the menu does (`eAttemptQuit`), so that everything is written. */
export const quit = (firefox: Surface): Promise<void> =>
  firefox.evaluate(() => {
    window.Services.startup.quit(2);
  });
