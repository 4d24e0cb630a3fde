import { formatById } from '../../core/export';
import { fileNameFor } from '../../core/export/file-name';
import type { ExportOptions } from '../../core/export/format';
import type { Contents } from '../../core/model/notebook';

/** A file that is ready to be written. */
export interface ReadyFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

interface ReadyFileGiven {
  readonly contents: Contents;
  readonly format: string;
  readonly options: ExportOptions;
}

/** The file of these notes, `null` where there is no such format. */
export function readyFile({ contents, format: id, options }: ReadyFileGiven): ReadyFile | null {
  const format = formatById(id);
  if (format === null) return null;
  const name = fileNameFor(contents, format, options.exported);
  return { name, mime: format.mime, text: format.write(contents, options) };
}

/** How many records the file of a format would hold; 0 where there is no such format. */
export function countIn(contents: Contents, format: string): number {
  const known = formatById(format);
  return known === null ? 0 : (known.count?.(contents) ?? contents.annotations.length);
}

/** How long the browser may take to read the Blob after the click, in milliseconds; a minute for a dialogue left open. */
const blobStays = 60_000;

/** Hands the file to the browser through a link, which needs no permission. */
export function download({ name, mime, text }: ReadyFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), blobStays);
}
