/** Modifiers as keys name them, in this order and joined: `Alt+Shift`. None are the empty text. */
export type Modifiers = string;

/** As browsers write them in a command's key: `Alt+Shift+G`, on a Mac `MacCtrl+G`, `⌥⇧G`. */
const written = {
  Alt: /(?:^|\+)(?:Alt|Option)\+|⌥/u,
  Shift: /(?:^|\+)Shift\+|⇧/u,
  Control: /(?:^|\+)(?:Ctrl|MacCtrl|Control)\+|⌃/u,
  Meta: /(?:^|\+)(?:Command|Meta|Search)\+|⌘/u,
} as const;

/**
 * The modifiers of a command's key, where the keyboard may be taken as soon as they are held, before its last key; `null`
 * where it may not. Not with one alone: `Ctrl` begins `Ctrl+C`. Not with those that, with an arrow key, select words: on a
 * Mac Alt or the command key with Shift, elsewhere Ctrl with Shift.
 */
export const armedBy = (shortcut: string, isMac: boolean): Modifiers | null => {
  const names = Object.entries(written).flatMap(([name, sign]) => (sign.test(shortcut) ? [name] : []));
  const isAny = (...these: readonly string[]): boolean => these.some((name) => names.includes(name));
  const isSelecting = isAny('Shift') && (isMac ? !isAny('Control') : !isAny('Alt', 'Meta'));
  return names.length < 2 || isSelecting ? null : names.join('+');
};

type Press = Pick<KeyboardEvent, 'key' | 'getModifierState'>;

const names = ['Alt', 'Shift', 'Control', 'Meta'] as const;

/** The modifiers that are down with this press of one of them; none where it is another key. */
export const heldWith = (press: Press): Modifiers => {
  const isDown = (name: string): boolean => press.key === name || press.getModifierState(name);
  return names.some((name) => name === press.key) ? names.filter(isDown).join('+') : '';
};
