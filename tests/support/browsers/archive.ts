import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** DOS time of 1 January 1980, the earliest there is: archives of equal files are equal. */
const date = 0x21;
/** General-purpose flag 11: names are UTF-8. */
const utf8 = 0x800;

interface Entry {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly checksum: number;
  readonly at: number;
}

const localHeader = ({ name, data, checksum }: Entry): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(utf8, 6);
  header.writeUInt16LE(date, 12);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(data.length, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
};

const centralHeader = (entry: Entry): Buffer => {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  localHeader(entry).copy(header, 6, 4, 28);
  header.writeUInt32LE(entry.at, 42);
  return header;
};

const end = (count: number, size: number, at: number): Buffer => {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(at, 16);
  return record;
};

/** A directory as a ZIP archive without compression: Firefox installs add-ons for good from an archive only. */
export const archiveOf = (directory: string): Buffer => {
  const files = readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const body: Buffer[] = [];
  const entries: Entry[] = [];
  let at = 0;
  for (const file of files) {
    const data = readFileSync(file);
    const name = Buffer.from(relative(directory, file).split(sep).join('/'));
    const entry: Entry = { name, data, checksum: crc32(data), at };
    const parts = [localHeader(entry), name, data];
    body.push(...parts);
    entries.push(entry);
    at += parts.reduce((sum, part) => sum + part.length, 0);
  }
  const central = Buffer.concat(entries.flatMap((entry) => [centralHeader(entry), entry.name]));
  return Buffer.concat([...body, central, end(entries.length, central.length, at)]);
};
