/** What tests do with a page, whichever browser shows it: a tab, a page of the extension, or a frame in one. */
export interface Surface {
  readonly address: () => Promise<string>;
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs the function in the page's own world; arguments and answer are plain data. */
  evaluate<Args extends readonly unknown[], Answer>(
    run: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer>;
  /** What was thrown and caught by nobody since the tab was opened, by the page's scripts or by ours in it. */
  readonly exceptions: () => readonly string[];
  /** Types into whatever has the focus, by real key events. */
  type(text: string): Promise<void>;
  /** One key or a chord of DOM key names: `Escape`, `Control+Enter`. */
  press(keys: string): Promise<void>;
  /** A real click at a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  /** Presses at one point, moves to the other and lets go: how a reader selects words. */
  drag(from: Point, to: Point): Promise<void>;
  /** The frames of this page, those in closed shadow roots too, without the page itself. */
  frames(): Promise<readonly Surface[]>;
  /** Elements in closed shadow roots of the page, by selector: what no script of the page can reach. */
  inClosedShadow(selector: string): Promise<readonly Box[]>;
  screenshot(file: string): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An element's place in the viewport and its words. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export type Build = 'user' | 'loopback';

export interface LaunchOptions {
  readonly build: Build;
  /** A directory that outlives the browser, for restarts; a new one where it is left out. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Leaves the page open that greets a new reader; else it is closed, so that no tab comes in front of a test's own. */
  readonly keepWelcome?: boolean;
  /** Port of a logging proxy through which everything goes. */
  readonly proxy?: number;
  /** Lets the browser reach the world, and keep its sandbox where it can; else it reaches loopback alone. */
  readonly open?: boolean;
  /** `Xvfb` display to show windows on. */
  readonly display?: string;
}

/** A running browser with the extension in it. */
export interface Running {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extension: string;
  readonly profile: string;
  /** Whether the profile was new, and the extension installed into it just now. */
  readonly isNew: boolean;
  readonly downloads: string;
  newPage(address?: string): Promise<Surface>;
  /** Opens a page of the extension in a tab: `/popup.html`. */
  openOwn(path: string): Promise<Surface>;
  /** All open tabs. */
  pages(): Promise<readonly Surface[]>;
  /** Runs the function with the extension's own powers: in its worker, or in a page of it. */
  inExtension<Args extends readonly unknown[], Answer>(
    run: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer>;
  /** Gives one of the manifest's commands as the browser does for its key, pressed in that page. */
  command(page: Surface, name: string): Promise<void>;
  /** A click on the toolbar button while that page is shown: opens the popup and grants `activeTab`. */
  openPopup(page: Surface): Promise<Surface>;
  /** Reloads the extension as an update does, while pages stay open. */
  reloadExtension(): Promise<void>;
  /** Ends the extension's background as the browser does where it has nothing to do; the next event starts it anew. */
  endBackground(): Promise<void>;
  /** Opens a page in a private window, in which the extension is allowed. */
  privatePage(address: string): Promise<Surface>;
  /** Fulfilled when the browser has ended, by whomever. */
  readonly ended: Promise<unknown>;
  /** Ends the browser as a reader does. */
  close(): Promise<void>;
  /** Ends it as a crash does, at once. */
  kill(): Promise<void>;
}
