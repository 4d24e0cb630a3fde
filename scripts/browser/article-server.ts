import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves one page at a time from loopback; anything else that is asked for is not found. */
export interface PageServer {
  /** Makes `html` the page, and answers with the address under which it is now served: the path and query of `address`. */
  serve(html: Uint8Array, address: string | null): string;
  close(): Promise<void>;
}

/** Page scripts are blocked, with the scripting flag on, so that `<noscript>` stays inert. */
const policy = "script-src 'none'";

const pathOf = (address: string | null): string => {
  if (address === null || !URL.canParse(address)) return '/';
  const { pathname, search } = new URL(address);
  return pathname + search;
};

const listen = async (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** `headers` go with each page beside the server's own. */
export const startPageServer = async (headers: Readonly<Record<string, string>> = {}): Promise<PageServer> => {
  let page: { readonly html: Uint8Array; readonly path: string } | null = null;
  const server = createServer((request, response) => {
    if (page === null || request.url !== page.path) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(page.html);
  });
  const port = await listen(server);
  return {
    serve: (html, address) => {
      const served = new URL(pathOf(address), `http://127.0.0.1:${port}`);
      page = { html, path: served.pathname + served.search };
      return served.href;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
