import { browser } from 'wxt/browser';

/** A content script asks which key is bound to the command for a note: `commands` is not for content scripts. */
export interface NoteKeyAsked {
  readonly kind: 'note-key-asked';
}

export const isNoteKeyAsked = (message: unknown): message is NoteKeyAsked =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'note-key-asked';

/** As the browser writes it (`Alt+Shift+G`, on a Mac `⌥⇧G`); `null` where it has none, or nobody answers. */
export const noteKey = async (): Promise<string | null> => {
  const asked: NoteKeyAsked = { kind: 'note-key-asked' };
  try {
    const key: unknown = await browser.runtime.sendMessage(asked);
    return typeof key === 'string' && key !== '' ? key : null;
  } catch {
    return null;
  }
};
