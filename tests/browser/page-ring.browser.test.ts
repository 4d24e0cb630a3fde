import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, bundled, launchPlain } from '../support/plain-browser';
import { until } from '../support/wait';

const line = 'Theo báo cáo, các quận, huyện đã giải quyết hơn một nửa số hồ sơ còn tồn từ năm ngoái.';
const article = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài</title>
<style>
  body { margin: 20px; width: 600px; font: 16px/3 sans-serif; }
  #cover { position: fixed; right: 0; bottom: 0; width: 200px; height: 80px; background: white; }
  #night { background: rgb(20 20 24); color: #eee; }
  #clear { background: rgba(0, 0, 0, 0.1); }
</style>
<body>
<h1>Hà Nội họp về cải cách hành chính</h1>
<p id="first">Bí thư Thành ủy <b>Trần Văn Bình</b> yêu cầu các sở thực hiện <a href="#x">Nghị quyết số 05-NQ/TU</a> trước ngày 30/6.</p>
<p id="second">Chủ tịch UBND thành phố nhấn mạnh: “Cải cách là việc làm hằng ngày”, và giao Sở Nội vụ báo cáo.</p>
<div id="night"><p id="dark">Một đoạn trên nền tối.</p><p id="clear">Một đoạn nữa.</p></div>
<input id="field" value="chữ trong ô nhập">
${Array.from({ length: 40 }, (_, index) => `<p>Đoạn ${index + 1}. ${line}</p>`).join('\n')}
<p id="last">Kết luận hội nghị, Bí thư Thành ủy giao các cấp ủy quán triệt tới từng chi bộ.</p>
<div id="cover"></div>
</body></html>`;

let browser: Browser;
let server: Server;
let bundle: string;
let address: string;

beforeAll(async () => {
  bundle = await bundled(join(import.meta.dirname, '../page/in-browser/harness.ts'), 'ring');
  server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(article));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bai`;
  browser = await launchPlain();
});

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

/** A fresh page with the page ring in it. */
async function open(fragment = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address + fragment);
  await ask(page, bundle);
  return page;
}

describe('painting', () => {
  it('shows marks without changing anything of the page', async () => {
    const page = await open();
    await ask(
      page,
      `globalThis.seen = []; new MutationObserver((records) => seen.push(...records)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); globalThis.before = document.documentElement.outerHTML`,
    );
    expect(await ask(page, 'ring.isSupported()')).toBe(true);
    const [understood, all] = (await ask(page, 'ring.understoodRules()')) as [number, number];
    expect(understood).toBe(all);
    expect(await ask(page, "ring.mark('Thành ủy Trần Văn Bình yêu cầu', 'own-yellow')")).toBe(true);
    expect(await ask(page, "ring.mark('Trần Văn Bình')")).toBe(true);
    expect(await ask(page, 'ring.marked()')).toEqual(['Trần Văn Bình', 'Thành ủy Trần Văn Bình yêu cầu']);
    expect(await ask(page, 'new Promise((done) => setTimeout(() => done(seen.length), 50))')).toBe(0);
    expect(await ask(page, 'before === document.documentElement.outerHTML')).toBe(true);
    await ask(page, 'ring.clear()');
    expect(await ask(page, 'CSS.highlights.size')).toBe(0);
    await page.close();
  });

  it('comes back when the page clears the registry, and leaves the marks of others alone', async () => {
    const page = await open();
    await ask(page, "ring.mark('Trần Văn Bình')");
    await ask(page, 'CSS.highlights.clear(); CSS.highlights.set("of-the-page", new Highlight())');
    expect(await ask(page, 'ring.marked()')).toEqual([]);
    await until('the marks', async () => ((await ask(page, 'ring.marked().length')) === 1 ? true : null));
    await ask(page, 'ring.clear()');
    expect(await ask(page, '[...CSS.highlights.keys()]')).toEqual(['of-the-page']);
    await page.close();
  });

  it('tells light from dark by what is really behind the words', async () => {
    const page = await open();
    const tones = await ask(page, "['#first', '#dark', '#clear'].map((selector) => ring.tone(selector))");
    expect(tones).toEqual(['light', 'dark', 'dark']);
    await page.close();
  });
});

describe('the mark under a point', () => {
  it('is the one whose letters are there: not in line gaps, not beside, not under a cover', async () => {
    const page = await open();
    await ask(page, "ring.mark('Trần Văn Bình'); ring.mark('Văn', 'own-blue')");
    const name = (await ask(page, "ring.middleOf('Trần')")) as { x: number; y: number; bottom: number };
    const inner = (await ask(page, "ring.middleOf('Văn Bình')")) as { x: number; y: number };
    const beside = (await ask(page, "ring.middleOf('yêu cầu')")) as { x: number; y: number };
    const under = (x: number, y: number) => ask(page, `ring.marksUnder(${x}, ${y})`);
    expect(await under(name.x, name.y)).toEqual(['Trần Văn Bình']);
    expect(await under(inner.x - 25, inner.y)).toEqual(['Văn', 'Trần Văn Bình']);
    expect(await under(name.x, name.bottom + 8)).toEqual([]);
    expect(await under(beside.x, beside.y)).toEqual([]);
    await ask(
      page,
      `document.querySelector('#cover').style.cssText = 'position:fixed;left:0;top:0;width:900px;height:700px'`,
    );
    expect(await under(name.x, name.y)).toEqual([]);
    await page.close();
  });
});

describe('a page that rewrites itself', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'hydrates: the same words in new nodes',
      `const p = document.querySelector('#first'); const html = p.innerHTML; p.innerHTML = ''; p.innerHTML = html`,
      ['Trần Văn Bình', 'Nghị quyết số 05-NQ/TU'],
    ],
    [
      're-renders a text node in place',
      `document.querySelector('#first b').firstChild.data = 'Trần Văn Bình (áo trắng)'`,
      ['Trần Văn Bình', 'Nghị quyết số 05-NQ/TU'],
    ],
    [
      'puts a new paragraph before',
      `const p = document.createElement('p'); p.textContent = 'Tin vừa nhận lúc 17 giờ.'; document.querySelector('#first').before(p)`,
      ['Trần Văn Bình', 'Nghị quyết số 05-NQ/TU'],
    ],
    ['takes the words away', `document.querySelector('#first a').remove()`, ['Trần Văn Bình']],
    [
      'throws everything away and renders it again',
      `const html = document.body.innerHTML; document.body.innerHTML = html`,
      ['Trần Văn Bình', 'Nghị quyết số 05-NQ/TU'],
    ],
  ])('%s', async (_, change, words) => {
    const page = await open();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await ask(
      page,
      "ring.mark('Trần Văn Bình'); ring.mark('Nghị quyết số 05-NQ/TU', 'directive'); ring.followChanges()",
    );
    await ask(page, `(() => { ${change} })()`);
    await until(`the marks ${words.join(', ')}`, async () => {
      const marked = (await ask(page, 'ring.marked()')) as readonly string[];
      return JSON.stringify(marked) === JSON.stringify(words) ? true : null;
    });
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('selecting', () => {
  it('tells of a finished selection by mouse, over inline markup, snapped to syllables, with room beside it', async () => {
    const page = await open();
    await ask(page, 'ring.followSelections()');
    const from = (await ask(page, "ring.middleOf('Thành ủy Trần')")) as { x: number; y: number };
    const to = (await ask(page, "ring.middleOf('cầu các')")) as { x: number; y: number };
    await page.mouse.move(from.x - 20, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    const told = await until('a selection', async () => {
      const all = (await ask(page, 'ring.selectionsTold()')) as readonly Record<string, unknown>[];
      return all[0] ?? null;
    });
    expect(told).toMatchObject({ by: 'pointer', endsAt: 'end', isCovered: false });
    expect(told.words).toMatch(/^(?:Thành )?ủy Trần Văn Bình yêu cầu(?: các)?$/);
    await page.keyboard.press('Escape');
    expect(await ask(page, 'ring.selectionsTold().at(-1)')).toBe('gone');
    await page.close();
  });

  it('tells of a selection that was made to grow by keys', async () => {
    const page = await open();
    await ask(page, 'ring.followSelections()');
    const word = (await ask(page, "ring.middleOf('nhấn mạnh')")) as { x: number; y: number };
    await page.mouse.click(word.x - 20, word.y, { count: 2 });
    await until('the word', async () => ((await ask(page, 'ring.selectionsTold().length')) === 1 ? true : null));
    await page.keyboard.down('Shift');
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    const told = await until('the longer selection', async () => {
      const last = (await ask(page, 'ring.selectionsTold().at(-1)')) as Record<string, unknown>;
      return last.by === 'keyboard' ? last : null;
    });
    expect(told.words).toBe('nhấn mạnh');
    await page.close();
  });

  it('is silent about what is selected in a field', async () => {
    const page = await open();
    await ask(page, 'ring.followSelections()');
    await page.click('#field', { count: 3 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await ask(page, 'ring.selectionsTold()')).toEqual([]);
    await page.close();
  });
});

describe('going to a passage', () => {
  it('scrolls it to where one reads', async () => {
    const page = await open();
    const height = await ask(page, "ring.scrollTo('Kết luận hội nghị')");
    expect(height).toBeGreaterThan(0.05);
    expect(height).toBeLessThan(0.95);
    await page.close();
  });

  it.each([
    ['quán triệt tới từng chi bộ', 0],
    ['Đoạn 31. Theo báo cáo', 0],
    ['Bí thư Thành ủy', 1],
  ])('by a link to “%s” (%i), in the browser itself', async (words, nth) => {
    const page = await open();
    const fragment = await ask(page, `ring.fragmentOf(${JSON.stringify(words)}, ${nth})`);
    expect(fragment).not.toBeNull();
    await page.close();
    const there = await open(`#${fragment}`);
    const height = await until('the browser to scroll', async () => {
      const now = await ask(there, `ring.heightOf(${JSON.stringify(words)}, ${nth})`);
      return typeof now === 'number' && now < 1 ? now : null;
    });
    expect(height).toBeGreaterThan(-0.05);
    await there.close();
  });
});
