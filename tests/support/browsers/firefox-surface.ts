import { writeFile } from 'node:fs/promises';
import type { Bidi, Context, RemoteNode } from './bidi';
import { callOf, chord } from './sent';
import type { Box, Point, Surface } from './surface';

/** Keys that WebDriver names by code points of its own (https://w3c.github.io/webdriver/#keyboard-actions). */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const keyActions = (keys: readonly string[]) => {
  const values = keys.map((key) => codes[key] ?? key);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
};

const moveTo = ({ x, y }: Point, duration = 0) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration,
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };

interface Answered {
  readonly type: 'success' | 'exception';
  readonly result?: RemoteNode & { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

const closedRoots = (node: RemoteNode): readonly RemoteNode[] => {
  const shadow = node.value?.shadowRoot;
  return [
    ...(shadow !== null && shadow !== undefined && shadow.value?.mode === 'closed' ? [shadow] : []),
    ...(node.value?.children ?? []).flatMap(closedRoots),
  ];
};

export class FirefoxSurface implements Surface {
  #bidi: Bidi;
  /** The tab: keys and clicks go to it, whichever of its frames has the focus. */
  #tab: string;
  readonly context: string;

  constructor(bidi: Bidi, tab: string, context: string = tab) {
    this.#bidi = bidi;
    this.#tab = tab;
    this.context = context;
  }

  address = (): Promise<string> => this.evaluate(() => location.href);

  /** Firefox tells of files of the page's own that its policy forbade as errors too; those are none. */
  exceptions = (): readonly string[] =>
    this.#bidi.log
      .filter(
        ({ type, level, source }) => type === 'javascript' && level === 'error' && source.context === this.context,
      )
      .map(({ text }) => text ?? '')
      .filter((text) => !/^Content-Security-Policy: .* at https?:/.test(text));

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async back(): Promise<void> {
    await this.#bidi.send('browsingContext.traverseHistory', { context: this.context, delta: -1 });
  }

  async evaluate<Args extends readonly unknown[], Answer>(
    run: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer> {
    const answered = await this.#ask(`async () => JSON.stringify((await ${callOf(run, args)}) ?? null)`, {});
    return JSON.parse(String(answered.value)) as Answer;
  }

  async #ask(
    functionDeclaration: string,
    more: Readonly<Record<string, unknown>>,
  ): Promise<RemoteNode & { value?: unknown }> {
    const answered = await this.#bidi.send<Answered>('script.callFunction', {
      functionDeclaration,
      target: { context: this.context },
      awaitPromise: true,
      ...more,
    });
    if (answered.result === undefined) throw new Error(answered.exceptionDetails?.text ?? 'an exception in the page');
    return answered.result;
  }

  async #act(actions: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.#tab, actions: [actions] });
  }

  async type(text: string): Promise<void> {
    await this.#act({ type: 'key', id: 'keyboard', actions: [...text].flatMap((letter) => keyActions([letter])) });
  }

  async press(keys: string): Promise<void> {
    await this.#act({ type: 'key', id: 'keyboard', actions: keyActions(chord(keys)) });
  }

  /** Modifiers that stay down until they are let go. */
  async hold(keys: readonly string[]): Promise<void> {
    const down = keys.map((key) => ({ type: 'keyDown', value: codes[key] ?? key }));
    await this.#act({ type: 'key', id: 'keyboard', actions: down });
  }

  async letGo(keys: readonly string[]): Promise<void> {
    const up = keys.map((key) => ({ type: 'keyUp', value: codes[key] ?? key }));
    await this.#act({ type: 'key', id: 'keyboard', actions: up });
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#act({ type: 'pointer', id: 'mouse', actions: [moveTo({ x, y }), down, up] });
  }

  async moveTo(x: number, y: number): Promise<void> {
    await this.#act({ type: 'pointer', id: 'mouse', actions: [moveTo({ x, y })] });
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.#act({ type: 'pointer', id: 'mouse', actions: [moveTo(from), down, moveTo(to, 50), up] });
  }

  async frames(): Promise<readonly Surface[]> {
    const tree = await this.#bidi.send<{ readonly contexts: readonly Context[] }>('browsingContext.getTree', {
      root: this.#tab,
    });
    const all = (context: Context): readonly Context[] => [context, ...(context.children ?? []).flatMap(all)];
    return tree.contexts
      .flatMap(all)
      .slice(1)
      .map(({ context }) => new FirefoxSurface(this.#bidi, this.#tab, context));
  }

  async inClosedShadow(selector: string): Promise<readonly Box[]> {
    const page = await this.#ask('() => document.documentElement', {
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 3 },
    });
    const boxes: Box[] = [];
    for (const shadow of closedRoots(page)) {
      const { nodes } = await this.#bidi.send<{ readonly nodes: readonly RemoteNode[] }>(
        'browsingContext.locateNodes',
        {
          context: this.context,
          locator: { type: 'css', value: selector },
          startNodes: [{ sharedId: shadow.sharedId }],
        },
      );
      for (const { sharedId } of nodes) boxes.push(await this.#boxOf(sharedId));
    }
    return boxes;
  }

  async #boxOf(sharedId: string | undefined): Promise<Box> {
    const measure = `(element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return JSON.stringify({ x, y, width, height, text: element.textContent });
    }`;
    const answered = await this.#ask(measure, { arguments: [{ sharedId }] });
    return JSON.parse(String(answered.value));
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.#bidi.send<{ readonly data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  async activate(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.#tab });
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.#tab });
  }
}
