import { failed, type Result, success } from '../../core/model/result';
import { failureOf } from '../failures';
import type { CopyFiles } from './files';

const folderName = 'copy';

/**
 * The files in the origin private file system, which is the extension's own: no content script and no page reaches it. A
 * writer fills a file beside the old one, and closing it puts it in its place.
 */
export const opfsFiles = (storage: StorageManager | undefined = globalThis.navigator?.storage): CopyFiles => {
  const folder = async (create: boolean): Promise<FileSystemDirectoryHandle> => {
    if (storage?.getDirectory === undefined) throw new DOMException('There is no file system', 'NotReadableError');
    return (await storage.getDirectory()).getDirectoryHandle(folderName, { create });
  };
  return {
    read: (name) =>
      attempt(async () => {
        const handle = await (await folder(false)).getFileHandle(name);
        return (await handle.getFile()).text();
      }, null),
    write: (name, text) =>
      text === ''
        ? attempt(async () => {
            await (await folder(false)).removeEntry(name);
            return null;
          }, null)
        : attempt(async () => {
            const handle = await (await folder(true)).getFileHandle(name, { create: true });
            const writer = await handle.createWritable();
            await writer.write(text);
            await writer.close();
            return null;
          }, undefined),
  };
};

/** Does it and names what fails; `absent` is the answer where the file isn't there, if that is no failure. */
const attempt = async <T>(work: () => Promise<T>, absent: T | undefined): Promise<Result<T>> => {
  try {
    return success(await work());
  } catch (error) {
    if (absent !== undefined && error instanceof DOMException && error.name === 'NotFoundError') return success(absent);
    return failed(failureOf(error) ?? { kind: 'unavailable', detail: String(error) });
  }
};
