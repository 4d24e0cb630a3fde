/** The keys that are held while a command's last key is pressed. */
export interface Modifiers {
  readonly alt: boolean;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly meta: boolean;
}

/** The modifiers of a command's key as browsers write it: `Alt+Shift+G`, on a Mac `MacCtrl+G`, `⌥⇧G`. */
export const modifiersOf = (shortcut: string): Modifiers => ({
  alt: /(?:^|\+)(?:Alt|Option)\+|⌥/u.test(shortcut),
  shift: /(?:^|\+)Shift\+|⇧/u.test(shortcut),
  ctrl: /(?:^|\+)(?:Ctrl|MacCtrl|Control)\+|⌃/u.test(shortcut),
  meta: /(?:^|\+)(?:Command|Meta|Search)\+|⌘/u.test(shortcut),
});

/**
 * Whether the keyboard may be taken as soon as these are held, before the command's last key. Not with one alone: `Ctrl`
 * begins `Ctrl+C`. Not with those that, with an arrow key, select words: on a Mac Alt or the command key with Shift, elsewhere
 * Ctrl with Shift.
 */
export const mayArm = ({ alt, shift, ctrl, meta }: Modifiers, isMac: boolean): boolean => {
  if ([alt, shift, ctrl, meta].filter(Boolean).length < 2) return false;
  const selecting = isMac ? !ctrl : !alt && !meta;
  return !(shift && selecting);
};

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Whether this press of a modifier completes them: exactly they are down now. */
export const completes = ({ key, altKey, shiftKey, ctrlKey, metaKey }: Press, wanted: Modifiers): boolean =>
  /^(?:Alt|Shift|Control|Meta)$/u.test(key) &&
  (altKey || key === 'Alt') === wanted.alt &&
  (shiftKey || key === 'Shift') === wanted.shift &&
  (ctrlKey || key === 'Control') === wanted.ctrl &&
  (metaKey || key === 'Meta') === wanted.meta;
