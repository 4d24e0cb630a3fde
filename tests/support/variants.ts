/** How a site serves a page: the same article, with one awkward habit added. */
export interface Served {
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export type Variant = keyof typeof variants;

const html = { 'content-type': 'text/html; charset=utf-8' } as const;
const inHead = (page: string, what: string) => page.replace('</head>', `${what}\n</head>`);

/**
 * Logs every key event and every change of the document, the closed note frame included if it let anything through.
 * The log starts before the extension's script runs, because the page's own scripts come first.
 */
const listening = `<script>
  window.seen = { keys: [], inputs: [], mutations: [], errors: [] };
  for (const type of ['keydown', 'keypress', 'keyup'])
    window.addEventListener(
      type,
      // The modifiers of a command reach the page; they are no key typed into anything.
      (event) => /^(Alt|Shift)$/.test(event.key) || seen.keys.push(type + ' ' + event.key),
      true,
    );
  for (const type of ['beforeinput', 'input', 'compositionupdate', 'paste'])
    window.addEventListener(type, (event) => seen.inputs.push(type + ' ' + event.data), true);
  window.addEventListener('error', (event) => seen.errors.push(String(event.message)));
  window.addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver((records) => {
      for (const record of records) {
        const nodes = [...record.addedNodes, ...record.removedNodes];
        seen.mutations.push({
          type: record.type,
          target: record.target === document.documentElement ? 'root' : record.target.nodeName,
          attribute: record.attributeName,
          added: record.addedNodes.length,
          removed: record.removedNodes.length,
          nodes: nodes.map((node) => node.nodeName),
        });
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }),
  );
</script>`;

/** Client-side navigation as news sites do it: the link is caught, the main part replaced, the address pushed. */
const navigating = `<script>
  const show = async (address) => {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    document.querySelector('main').replaceWith(document.adoptNode(page.querySelector('main')));
    document.title = page.title;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('main a[href$=".html"]');
    if (link === null || link === undefined) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    void show(link.href);
  });
  window.addEventListener('popstate', () => void show(location.href));
</script>`;

/** A page that makes its paragraphs anew, ten times a second for three seconds, and moves a counter all the time. */
const rewriting = `<script>
  let round = 0;
  const rewrite = setInterval(() => {
    round += 1;
    for (const paragraph of document.querySelectorAll('article p')) paragraph.outerHTML = paragraph.outerHTML;
    document.querySelector('.thong-tin').dataset.round = String(round);
    if (round === 30) {
      clearInterval(rewrite);
      document.documentElement.dataset.rewritten = 'yes';
    }
  }, 100);
</script>`;

const paragraphs = [
  'Theo báo cáo của các phường, trong tuần qua đã có thêm 214 hộ kinh doanh mở cửa trở lại, chủ yếu ở các tuyến phố gần chợ và bến xe.',
  'Người dân có thể nộp hồ sơ tại bộ phận một cửa hoặc gửi qua mạng; kết quả được trả trong bảy ngày, không thu phí.',
  'Tuyến đường ven kênh dài 3,4 km, có sáu nút giao, hai hàng cây và lối đi dành cho người đi bộ ở cả hai bên.',
];

/** Long enough to be 5 MB as it goes over the wire. */
const long = (): string => {
  const block = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return block.repeat(Math.ceil((5 * 1024 * 1024) / Buffer.byteLength(block)));
};

const served = (body: string, headers: Readonly<Record<string, string>> = {}): Served => ({
  body,
  headers: { ...html, ...headers },
});

/** Nothing may run, load or be styled, and no string becomes HTML. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'none'",
  "img-src 'none'",
  "frame-src 'none'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export const variants = {
  plain: (page: string) => served(page),
  strict: (page: string) => served(page, { 'content-security-policy': strictPolicy }),
  listening: (page: string) => served(inHead(page, listening)),
  spa: (page: string) => served(inHead(page, navigating)),
  rewriting: (page: string) => served(inHead(page, rewriting)),
  dark: (page: string) => served(inHead(page, '<link rel="stylesheet" href="dark.css">')),
  large: (page: string) => served(page.replace('<p class="tac-gia">', `${long()}<p class="tac-gia">`)),
  empty: () => served('<!doctype html><html lang="vi"><title></title><body></body></html>'),
  'bad-dates': (page: string) =>
    served(
      page
        .replace('2021-12-25T18:01:00+07:00', '2021-13-45T99:99')
        .replace('Thứ Bảy, 25/12/2021 18:01', 'Thứ Bảy, 45/13/20211 99:99')
        .replace('trước ngày 31/3/2022', 'trước ngày 31/31/2022'),
    ),
  /** Pages with these headers may go to the back/forward cache; `plain` may too, but this one says so. */
  cached: (page: string) => served(page, { 'cache-control': 'max-age=60' }),
} satisfies Record<string, (page: string) => Served>;

export const isVariant = (name: string): name is Variant => Object.hasOwn(variants, name);
