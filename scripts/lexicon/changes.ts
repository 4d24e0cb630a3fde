import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Change } from '../../core/dated/changes';

interface ChangeGroup {
  readonly sort?: 'body' | 'place' | 'document';
  readonly since?: string;
  readonly until?: string;
  readonly became?: string;
  readonly names: readonly string[];
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What came and went, of `lexicon/<language>/changes/`; nothing where a language has no such folder. Throws where a day is
 * none, where neither is said, or where a name stands twice.
 */
export function changesOf(folder: string): readonly Change[] {
  const file = join(folder, 'changes', 'bodies.yml');
  if (!existsSync(file)) return [];
  const groups = parse(readFileSync(file, 'utf8').normalize('NFC')) as readonly ChangeGroup[];
  const changes = groups.flatMap(({ sort = 'body', since = null, until = null, became = null, names }) => {
    for (const one of [since, until])
      if (one !== null && !day.test(one)) throw new Error(`${file}: ${names[0]}: "${one}" is no day like 2025-07-01`);
    if (since === null && until === null) throw new Error(`${file}: ${names[0]}: neither since nor until`);
    if (since !== null && until !== null && since > until)
      throw new Error(`${file}: ${names[0]}: since is after until`);
    return names.map((line) => ({ sort, since, until, became, names: line.split('|').map((name) => name.trim()) }));
  });
  const seen = new Set<string>();
  for (const name of changes.flatMap(({ names }) => names)) {
    if (seen.has(name)) throw new Error(`${file}: "${name}" stands twice`);
    seen.add(name);
  }
  return changes;
}
