import type { Correction } from '../model/correction';
import { plainText } from './same-text';

/** Tells the name under which a person is shown, of any name of theirs. A name that nobody merged is its own. */
export type Renaming = (name: string) => string;

/** Where names are written in several ways, each merge joins two groups; the last merge says which name is shown. */
export const renamingBy = (corrections: readonly Correction[]): Renaming => {
  const groups = new Map<string, Group>();
  for (const { change } of [...corrections].sort((one, other) => one.updated - other.updated)) {
    if (change.kind !== 'merge') continue;
    const [one, other] = [groupOf(groups, change.name), groupOf(groups, change.into)];
    const joined: Group = { names: [...new Set([...one.names, ...other.names])], shown: change.into };
    for (const name of joined.names) groups.set(name, joined);
  }
  return (name) => groups.get(plainText(name))?.shown ?? name;
};

interface Group {
  readonly names: readonly string[];
  readonly shown: string;
}

const groupOf = (groups: ReadonlyMap<string, Group>, name: string): Group => {
  const plain = plainText(name);
  return groups.get(plain) ?? { names: [plain], shown: name };
};
