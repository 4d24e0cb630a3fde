import { noteModifiers } from '../../messages/note-key';
import type { Life } from '../../page/lifetime/life';
import { heldWith, type Modifiers } from '../../page/selection/arming';
import { rangeOfSelection } from '../../page/selection/selected';
import { isOn, type Shared } from './state';

export interface ExpectingOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  /** Words are selected, and the keys are held with which the command begins. */
  readonly onBegun: () => void;
}

/** Milliseconds from holding the command's modifiers to its arrival, at most: a background that sleeps must be woken first. */
export const commandComes = 1_500;

/** Of the key that the manifest suggests; on a Mac they select words. */
const suggested = (): Modifiers | null => (/^Mac/u.test(navigator.platform) ? null : 'Alt+Shift');

/** Sees the command for a note coming: the browser takes its last key for itself and tells us late, its modifiers are seen in time. */
export const expectNotes = ({ life, document, shared, onBegun }: ExpectingOptions): void => {
  const isSelected = (): boolean =>
    isOn(shared.now(), document.location.hostname) && rangeOfSelection(document.getSelection()) !== null;
  // Until it is known which key is bound, the suggested one counts.
  let armed = suggested();
  let isAsked = false;
  life.on(document, 'selectionchange', async () => {
    if (isAsked || !isSelected()) return;
    isAsked = true;
    armed = await noteModifiers();
  });
  life.on(
    document,
    'keydown',
    (event) => {
      // A script of the page could press keys too, and take the keyboard from its reader.
      if (event.isTrusted && heldWith(event) === armed && isSelected()) onBegun();
    },
    { capture: true, passive: true },
  );
};
