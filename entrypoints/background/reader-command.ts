import type { ReaderCommand } from '../../core/model/reader';
import { remoteReader } from '../../messages/reader';
import { bringReaderWithStyles } from './injection';

/**
 * Gives a command to the reader of a tab. The key or the menu entry that gave it opens the page to us (`activeTab`), so
 * where no script is yet it is brought in first. Nothing is awaited before the first message: the next letter that is
 * typed already belongs to the note.
 */
export const commandReader = async (tabId: number, command: ReaderCommand): Promise<void> => {
  const heard = await remoteReader(tabId).command(command);
  if (heard.kind === 'absent' && (await bringReaderWithStyles(tabId))) await remoteReader(tabId).command(command);
};
