import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { type Actions, SurroundingsContext } from '../../components/common/context';
import { exampleNow } from '../../components/common/example.fixture';
import { type LanguageCode, wordsFor } from '../../core/words';

/** A drawn component, with what a reader can do to it. */
export interface Drawn {
  readonly root: HTMLElement;
  /** All that is shown, white space joined. */
  text(): string;
  /** The button of this accessible name or label; throws with all names where there is none. */
  button(name: string): HTMLButtonElement;
  press(name: string): Promise<void>;
  key(target: Element, init: KeyboardEventInit & { readonly key: string }): Promise<KeyboardEvent>;
  type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void>;
  redraw(content: ComponentChild): Promise<void>;
}

interface Options {
  readonly language?: LanguageCode;
  readonly actions?: Partial<Actions>;
}

/** Draws into the document; everything drawn before is taken away. */
export async function draw(content: ComponentChild, { language = 'vi', actions = {} }: Options = {}): Promise<Drawn> {
  for (const old of document.querySelectorAll('.drawn')) {
    render(null, old);
    old.remove();
  }
  const root = document.body.appendChild(document.createElement('div'));
  root.className = 'drawn';
  const surroundings = {
    words: wordsFor(language),
    actions: { now: () => exampleNow, jumpTo: () => {}, openNotebook: () => {}, ...actions },
  };
  const put = (shown: ComponentChild) =>
    act(async () => {
      render(<SurroundingsContext.Provider value={surroundings}>{shown}</SurroundingsContext.Provider>, root);
    });
  await put(content);
  const button = (name: string): HTMLButtonElement => {
    const all = [...root.querySelectorAll('button')];
    const found = all.find((candidate) => nameOf(candidate) === name) ?? all.find((one) => nameOf(one).includes(name));
    if (!found) throw new Error(`No button "${name}", only: ${all.map(nameOf).join(' | ')}`);
    return found;
  };
  return {
    root,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' ').trim(),
    button,
    press: (name) => act(async () => button(name).click()),
    key: async (target, init) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
      await act(async () => {
        target.dispatchEvent(event);
        target.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, ...init }));
      });
      return event;
    },
    type: (field, text) =>
      act(async () => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    redraw: put,
  };
}

/** What a screen reader calls a control. */
export const nameOf = (control: Element): string =>
  (control.getAttribute('aria-label') ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();

export const one = <T extends Element>(root: ParentNode, selector: string): T => {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`Nothing is drawn as ${selector}`);
  return found;
};

/** Lets answers arrive that are on their way, and what is asked because of them. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await act(async () => {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    });
  }
}
