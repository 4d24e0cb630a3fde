import { browser } from 'wxt/browser';

/** A content script asks for the keys with which the command for a note begins: `commands` is not for content scripts. */
export interface NoteKeyAsked {
  readonly kind: 'note-key-asked';
}

export const isNoteKeyAsked = (message: unknown): message is NoteKeyAsked =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'note-key-asked';

/** The modifiers with which the keyboard may be taken for a note (`arming.ts`); `null` with none, or where nobody answers. */
export const noteModifiers = async (): Promise<string | null> => {
  const asked: NoteKeyAsked = { kind: 'note-key-asked' };
  const held: unknown = await browser.runtime.sendMessage(asked).catch(() => null);
  return typeof held === 'string' ? held : null;
};
