import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve, sep } from 'node:path';
import { isVariant, type Served, type Variant, variants } from './variants';

export const demonstration = join(import.meta.dirname, '../pages/demonstration');

/** One request as it reached the server: what a test of "nothing leaves the extension" looks at. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** The `Origin` header, which a request from an extension page or worker carries. */
  readonly origin: string | null;
  readonly body: string;
}

export interface PageServer {
  readonly port: number;
  readonly requests: readonly LoggedRequest[];
  /** Address of the demonstration article (or `second.html`) as the variant serves it. */
  at(variant: Variant, page?: string): string;
  /** The same server under another name, so that a second site can be had: `localhost` beside `127.0.0.1`. */
  on(host: 'localhost' | '127.0.0.1', path: string): string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
};

const fileAnswer = async (file: string): Promise<Served | null> => {
  const body = await readFile(file).catch(() => null);
  return body === null
    ? null
    : { body, headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream' } };
};

/** `/file/<path>`: a directory of somebody else's, and nothing outside of it. */
const fromDirectory = async (directory: string, path: string): Promise<Served | null> => {
  const file = resolve(directory, `.${decodeURIComponent(path.slice('/file'.length))}`);
  return file.startsWith(resolve(directory) + sep) ? fileAnswer(file) : null;
};

/** `/<variant>/<file>`: pages go through the variant, what belongs to them is served as it is. */
const answerTo = async (path: string): Promise<Served | null> => {
  const [, variant = '', file = ''] = path.split('/');
  if (!isVariant(variant) || file === '') return null;
  const answer = await fileAnswer(join(demonstration, basename(file)));
  if (answer === null || extname(file) !== '.html') return answer;
  return variants[variant](Buffer.from(answer.body).toString('utf8'));
};

const send = (response: ServerResponse, answer: Served | null): void => {
  if (answer === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.writeHead(200, { 'cache-control': 'no-cache', ...answer.headers }).end(answer.body);
};

/** Serves the demonstration pages on loopback, on a port that the system chooses, and a directory beside them if asked. */
export const servePages = async (directory: string | null = null): Promise<PageServer> => {
  const requests: LoggedRequest[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      requests.push({
        method: request.method ?? '',
        path: request.url ?? '',
        origin: request.headers.origin ?? null,
        body: await bodyOf(request),
      });
      const isFile = directory !== null && path.startsWith('/file/');
      send(response, await (isFile ? fromDirectory(directory, path) : answerTo(path)));
    })();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const on: PageServer['on'] = (host, path) => `http://${host}:${port}${path}`;
  return {
    port,
    requests,
    on,
    at: (variant, page = 'page.html') => on('127.0.0.1', `/${variant}/${page}`),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
