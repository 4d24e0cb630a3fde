import { expect, test } from 'vitest';
import { launch, type Running } from '../support/browsers';
import { pressButton, readMarks, shows, writeNote } from '../support/in-page';
import { logRequests } from '../support/proxy';
import { servePages } from '../support/server';
import { until } from '../support/wait';

const about = 'Thu ngân sách đạt 107% dự toán';

/** What the browser itself asks for, whatever its settings; these are its makers' hosts, and no extension asks them. */
const makers =
  /(?:^|\.)(?:google|googleapis|gvt1|gstatic|mozilla|mozilla-ohttp|firefox|detectportal\.firefox)\.(?:com|org|net):?\d*$/;

test('no request leaves the extension while a reader reads, notes and exports', async () => {
  const server = await servePages();
  const proxy = await logRequests();
  let running: Running | null = null;
  try {
    running = await launch({ build: 'loopback', proxy: proxy.port });
    const page = await running.newPage(server.at('plain'));
    await readMarks(page);
    // The page's icon the browser asks for by itself, whenever it likes.
    const asked = () => server.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
    const reading = asked();
    await writeNote(running, page, { about, note: 'So với kế hoạch đầu năm?' });
    const popup = await running.openPopup(page);
    await pressButton(popup, 'Ghi chú');
    await shows(popup, 'So với kế hoạch đầu năm?');
    await pressButton(popup, 'Xuất');
    await pressButton(popup, 'Markdown');
    await until('the notebook that writes the file', async () => {
      for (const open of (await running?.pages()) ?? [])
        if ((await open.address().catch(() => '')).includes('/notebook.html')) return open;
      return null;
    });
    await shows(await running.openOwn('/notebook.html'), 'So với kế hoạch đầu năm?');
    const pages = new RegExp(`^(?:127\\.0\\.0\\.1|localhost):${server.port}$`);
    expect(proxy.hosts.filter((host) => !pages.test(host) && !makers.test(host))).toEqual([]);
    expect(proxy.hosts.filter((host) => pages.test(host)).length).toBeGreaterThan(0);
    // The page's own server hears nothing new either: neither what was noted nor that something was.
    expect(asked()).toEqual(reading);
    expect(server.requests.filter(({ origin }) => origin?.includes('extension:'))).toEqual([]);
  } finally {
    await running?.close();
    await proxy.close();
    await server.close();
  }
});
