import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A group of entries as a linguist wrote it, with the place to point at when something is wrong. */
export interface Group {
  readonly file: string;
  readonly class: string;
  readonly flags: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  /** A sentence with `{}` where an entry goes and the person's name in brackets: every entry must be found in it. */
  readonly frame: string | null;
  readonly entries: readonly EntryLine[];
}

export interface EntryLine {
  /** Counted from 1. */
  readonly line: number;
  /** The first is the entry's name. */
  readonly writings: readonly string[];
}

export function readLexicon(folder: string): readonly Group[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:yml|txt)$/.test(file))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return file.endsWith('.yml') ? groupsOfYaml(file, text) : groupsOfList(file, text);
    });
}

const writingsOf = (entry: string): readonly string[] => entry.split('|').map((writing) => writing.trim());

interface YamlGroup {
  readonly class: string;
  readonly flags?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly frame?: string;
  readonly entries: readonly string[];
}

function groupsOfYaml(file: string, text: string): readonly Group[] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*- /, '').trim());
  const groups = parse(text) as readonly YamlGroup[];
  return groups.map((group) => ({
    file,
    class: group.class,
    flags: group.flags ?? [],
    since: group.since ?? null,
    until: group.until ?? null,
    frame: group.frame ?? null,
    entries: group.entries.map((entry) => ({ line: lines.indexOf(entry) + 1, writings: writingsOf(entry) })),
  }));
}

/** A list begins a new group at every `#:` that follows an entry; what a group does not say again it keeps, but for dates. */
function groupsOfList(file: string, text: string): readonly Group[] {
  const groups: Group[] = [];
  let entries: EntryLine[] = [];
  let head: Omit<Group, 'entries'> = { file, class: '', flags: [], since: null, until: null, frame: null };
  const close = (): void => {
    if (entries.length === 0) return;
    groups.push({ ...head, entries });
    entries = [];
    head = { ...head, since: null, until: null };
  };
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line.startsWith('#:')) {
      close();
      head = withSetting(head, line.slice(2).trim());
    } else if (line !== '' && !line.startsWith('#')) entries.push({ line: at + 1, writings: writingsOf(line) });
  }
  close();
  return groups;
}

function withSetting(head: Omit<Group, 'entries'>, setting: string): Omit<Group, 'entries'> {
  const [key = '', ...rest] = setting.split(' ');
  const value = rest.join(' ').trim();
  if (key === 'flags') return { ...head, flags: value === '' ? [] : value.split(' ') };
  if (key === 'frame') return { ...head, frame: value === 'none' ? null : value };
  return { ...head, [key]: value };
}
