import type { BlockRole } from './block';

/** What the reading pass does at an element: read through it, break the block before and after it, or leave it out. */
export type ElementKind = 'inline' | 'block' | 'skip';

const names = (list: string): readonly string[] => list.split(' ');

/**
 * Elements that break a block, by the default styles of the HTML standard (15.3), and buttons.
 * All others are inline, among them custom elements and the `<o:p>` of word processors:
 * those that stand for a container hold blocks, which break by themselves.
 */
const blockNames = names(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

/**
 * Elements whose content is no text of the page: code, what is drawn only without scripts, media with their fallbacks,
 * form fields, and the small readings beside East Asian characters, which would cut words in two.
 */
const skippedNames = names(
  'applet area audio canvas datalist embed frame frameset head iframe input link map meta meter noembed noframes noscript object optgroup ' +
    'option param progress rp rt script select source style svg template textarea title track video',
);

const kinds: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  ...blockNames.map((name): [string, ElementKind] => [name, 'block']),
  ...skippedNames.map((name): [string, ElementKind] => [name, 'skip']),
]);

export const kindOf = (name: string): ElementKind => kinds.get(name) ?? 'inline';

const roles: ReadonlyMap<string, BlockRole> = new Map<string, BlockRole>([
  ...names('h1 h2 h3 h4 h5 h6').map((name): [string, BlockRole] => [name, 'heading']),
  ...names('li dd dt').map((name): [string, BlockRole] => [name, 'list-item']),
  ...names('td th').map((name): [string, BlockRole] => [name, 'cell']),
  ...names('figcaption caption').map((name): [string, BlockRole] => [name, 'caption']),
  ['blockquote', 'quote'],
]);

/**
 * The role of text in an element, given the role around it. A paragraph stays an item in a list, a quote in a quote;
 * in a cell it is a paragraph, because old pages lay themselves out by tables.
 */
export const roleWithin = (name: string, around: BlockRole): BlockRole => {
  if (name === 'p') return around === 'other' || around === 'cell' ? 'paragraph' : around;
  return roles.get(name) ?? around;
};

/**
 * A dialog may set `aria-hidden` on the whole page behind it. So only what is shorter than this, in code units,
 * is taken for a decoration or a copy for the eye: longer than any label, shorter than any article.
 */
const longestDecoration = 300;

const hiddenByStyle = /display\s*:\s*none/i;

/** Elements that may be hidden: found by the browser in one go, because asking each element costs more than reading it. */
const suspects = '[hidden],[aria-hidden="true"],[style*="display" i]';

/** Parts that React sends behind the page and moves to their places in a moment: hidden until then, and then the text. */
const isStreamed = ({ id }: Element): boolean => id.startsWith('S:');

const isHidden = (element: Element): boolean =>
  (element.hasAttribute('hidden') && !isStreamed(element)) ||
  hiddenByStyle.test(element.getAttribute('style') ?? '') ||
  (element.getAttribute('aria-hidden') === 'true' && (element.textContent ?? '').length < longestDecoration);

/** The elements under `root` that the markup itself hides. Styles from sheets are not asked: that would cost a style pass. */
export const hiddenByMarkup = (root: ParentNode): ReadonlySet<Element> =>
  new Set([...root.querySelectorAll(suspects)].filter(isHidden));
