import { browser } from 'wxt/browser';
import { isNoteKeyAsked } from '../../messages/note-key';

/** Tells pages which key is bound to the command for a note: the reader may have changed it. */
export const tellNoteKey = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (key: string | null) => void) => {
    if (sender.id !== browser.runtime.id || !isNoteKeyAsked(message)) return undefined;
    void bound().then(respond, () => respond(null));
    return true;
  });
};

const bound = async (): Promise<string | null> =>
  (await browser.commands.getAll()).find(({ name }) => name === 'note')?.shortcut ?? null;
