/**
 * The one node of ours in a page: it carries card, selection bar, toast and note frame. It is made when one of them
 * is to be shown and removed when none was for a while. The page can't look inside (closed shadow root) and its styles
 * don't reach in; ours come as adopted sheets, which a strict content security policy and Trusted Types allow.
 */
export interface PageHost {
  /** Shows a layer on top of everything and answers the element to draw in. */
  show(layer: LayerName): HTMLElement;
  /** Takes a layer away with all that is drawn in it. What Preact drew is to be unmounted before. */
  hide(layer: LayerName): void;
  isShown(layer: LayerName): boolean;
  /** The element of a layer where it is shown. */
  layer(name: LayerName): HTMLElement | null;
  /** Whether an event that reached the page's window comes from inside. */
  owns(event: Event): boolean;
  /** Whether a node of the page is ours: its coming and going is no change of the page. */
  is(node: Node): boolean;
}

export type LayerName = 'card' | 'bar' | 'toast' | 'note' | 'choosing' | 'attaching';

export interface HostOptions {
  readonly document: Document;
  /** Style sheets of what is drawn inside. */
  readonly styles: readonly string[];
  /** Light or dark, as the article's own background is. Asked at each showing. */
  readonly scheme: () => 'light' | 'dark';
  /** Its end removes the node. */
  readonly signal: AbortSignal;
}

/** Milliseconds without anything shown, after which the node is removed: a reader going through marks makes it once. */
const idle = 5_000;

/**
 * `!important` here wins over the page's own `!important`, because an inner scope comes first among important rules.
 * The node has no size; what it carries is placed in the window by `position: fixed`.
 */
const hostStyles = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
}
[data-scheme] {
  font-family: var(--interface, system-ui);
  font-size: var(--size-2, 14px);
  line-height: var(--leading, 1.5);
}
[data-layer] { position: fixed; pointer-events: auto; }
[data-layer='toast'] { left: 50%; bottom: 24px; transform: translateX(-50%); }
[data-layer='choosing'] { left: 16px; right: 16px; bottom: 16px; width: fit-content; margin-inline: auto; }
[data-layer='attaching'] { right: 16px; top: 16px; width: min(380px, calc(100vw - 32px)); }
[data-scheme]:has(> [data-layer='choosing']) > [data-layer='toast'] { bottom: 112px; }
@media print { :host { display: none !important; } }
`;

export const makeHost = ({ document, styles, scheme, signal }: HostOptions): PageHost => {
  let node: { readonly element: HTMLElement; readonly root: ShadowRoot; readonly body: HTMLElement } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const layers = new Map<LayerName, HTMLElement>();

  const make = () => {
    const element = document.createElement('div');
    const root = element.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [...styles, hostStyles].map(sheetOf);
    const body = document.createElement('div');
    root.append(body);
    element.popover = 'manual';
    return { element, root, body };
  };
  const raise = (element: HTMLElement): void => {
    // A page that rewrites itself may have thrown the node out.
    if (element.parentNode !== document.documentElement) document.documentElement.append(element);
    if (element.matches(':popover-open')) return;
    element.showPopover();
  };
  const remove = (): void => {
    node?.element.remove();
    node = null;
    layers.clear();
  };
  const removeWhenIdle = (): void => {
    clearTimeout(timer);
    if (layers.size === 0) timer = setTimeout(remove, idle);
  };

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    remove();
  });

  return {
    show: (name) => {
      clearTimeout(timer);
      node ??= make();
      node.body.dataset.scheme = scheme();
      const layer = layers.get(name) ?? document.createElement('div');
      if (!layers.has(name)) {
        layer.dataset.layer = name;
        layers.set(name, layer);
        node.body.append(layer);
      }
      raise(node.element);
      return layer;
    },
    hide: (name) => {
      layers.get(name)?.remove();
      layers.delete(name);
      removeWhenIdle();
    },
    isShown: (name) => layers.has(name),
    layer: (name) => layers.get(name) ?? null,
    owns: (event) => node !== null && event.composedPath().includes(node.element),
    is: (other) => other === node?.element,
  };
};

const sheetOf = (styles: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
};
