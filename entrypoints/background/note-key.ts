import { browser } from 'wxt/browser';
import { isNoteKeyAsked } from '../../messages/note-key';
import { armedBy, type Modifiers } from '../../page/selection/arming';

/** Tells pages with which keys the command for a note begins: the reader may have changed it. */
export const tellNoteKey = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (held: Modifiers | null) => void) => {
    if (sender.id !== browser.runtime.id || !isNoteKeyAsked(message)) return undefined;
    void bound().then(respond, () => respond(null));
    return true;
  });
};

const bound = async (): Promise<Modifiers | null> => {
  const command = (await browser.commands.getAll()).find(({ name }) => name === 'note');
  return armedBy(command?.shortcut ?? '', (await browser.runtime.getPlatformInfo()).os === 'mac');
};
