import WebSocket from 'ws';

/** Remote values of WebDriver BiDi, as far as we read them. */
export interface RemoteNode {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: {
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
    readonly mode?: 'open' | 'closed';
  };
}

/** An entry of the console or an exception, as Firefox tells it. */
export interface LogEntry {
  readonly type: string;
  readonly level: string;
  readonly text: string | null;
  readonly source: { readonly context?: string };
}

export interface Context {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly Context[] | null;
}

/** Milliseconds after which a command counts as never answered: less than a test may take, so that the failure names it. */
const patience = 60_000;

/**
 * One WebDriver BiDi connection (https://w3c.github.io/webdriver-bidi/). Puppeteer speaks it too, but its own waiting
 * for a navigation never ends on `moz-extension://` pages, so the tests talk to Firefox themselves.
 */
export class Bidi {
  #socket: WebSocket;
  #last = 0;
  #waiting = new Map<number, { readonly done: (value: never) => void; readonly fail: (error: Error) => void }>();

  /** Entries of the log since the connection was made. */
  readonly log: LogEntry[] = [];

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#take(String(data)));
    socket.on('close', () => this.#giveUp('the browser has ended'));
    socket.on('error', () => this.#giveUp('the connection is broken'));
  }

  static async open(address: string): Promise<Bidi> {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await new Promise<void>((ready, fail) => {
      socket.once('open', () => ready());
      socket.once('error', fail);
    });
    const bidi = new Bidi(socket);
    await bidi.send('session.new', {
      capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } },
    });
    await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
    return bidi;
  }

  send<Answer>(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<Answer>((done, fail) => {
      this.#waiting.set(id, { done, fail });
      setTimeout(() => {
        if (this.#waiting.delete(id)) fail(new Error(`Firefox has not answered ${method} ${JSON.stringify(params)}`));
      }, patience).unref();
      this.#socket.send(JSON.stringify({ id, method, params }), (error) => {
        if (error) fail(error);
      });
    });
  }

  close(): void {
    this.#socket.close();
  }

  #take(data: string): void {
    const message = JSON.parse(data);
    if (message.method === 'log.entryAdded') this.log.push(message.params);
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id);
    if (message.type === 'error') waiting.fail(new Error(`${message.error}: ${message.message}`));
    else waiting.done(message.result as never);
  }

  #giveUp(reason: string): void {
    for (const { fail } of this.#waiting.values()) fail(new Error(reason));
    this.#waiting.clear();
  }
}
