import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';

export interface LoggingProxy {
  readonly port: number;
  /** Hosts with ports, one entry for each request or tunnel. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** A proxy through which a whole browser goes: it writes down every host that is asked for, and lets only loopback through. */
export const logRequests = async (): Promise<LoggingProxy> => {
  const hosts: string[] = [];
  const isLoopback = (host: string): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
  const server = createServer((request, response) => {
    const { host, port, hostname, pathname, search } = new URL(request.url ?? '/', 'http://nowhere.invalid');
    hosts.push(host);
    if (!isLoopback(host)) {
      response.writeHead(502).end();
      return;
    }
    const onward = ask({ hostname, port, path: pathname + search, method: request.method, headers: request.headers });
    onward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', ({ url = '' }, socket) => {
    hosts.push(url);
    if (!isLoopback(url)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const [hostname = '', port = '80'] = url.split(':');
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.once('error', () => socket.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
