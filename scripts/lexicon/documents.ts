import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DirectiveLexicon, DocumentType } from '../../core/recogniser/directives/lexicon';

interface TypeEntry {
  readonly name: string;
  readonly variants?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly plain?: boolean;
  readonly titled?: boolean;
  readonly opened?: boolean;
  readonly law?: boolean;
  /** A sentence with the mention in brackets. */
  readonly example: string;
}
interface SymbolTables {
  readonly types: Readonly<Record<string, string>>;
  readonly issuers: Readonly<Record<string, string>>;
  readonly acts: Readonly<Record<string, string>>;
  readonly canonical?: Readonly<Record<string, string>>;
}
interface WordLists {
  readonly counted: readonly string[];
  readonly 'other-papers': readonly string[];
  readonly 'title-openings': readonly string[];
  readonly 'title-ends': readonly string[];
  readonly 'inside-names': readonly string[];
}

/** The words about directive documents of `lexicon/<language>/documents/`, as the recogniser wants them. */
export function documentsOf(folder: string): DirectiveLexicon {
  const read = (file: string): string => readFileSync(join(folder, 'documents', file), 'utf8').normalize('NFC');
  // Where capitals tell them, as in English, a language needs no list of laws and departments.
  const optionalList = (file: string): readonly string[] =>
    existsSync(join(folder, 'documents', file)) ? listOf(read(file)) : [];
  const words = parse(read('words.yml')) as WordLists;
  const symbols = parse(read('symbols.yml')) as SymbolTables;
  return {
    types: typesOf(folder).map(documentType),
    lawTitles: optionalList('law-titles.txt'),
    issuers: listOf(read('issuers.txt')),
    issuerHeads: listOf(read('issuer-heads.txt')),
    departments: optionalList('departments.txt'),
    acts: symbols.acts,
    symbolTypes: symbols.types,
    symbolIssuers: symbols.issuers,
    canonical: symbols.canonical ?? {},
    counted: words.counted,
    otherPapers: words['other-papers'],
    titleOpenings: words['title-openings'],
    titleEnds: words['title-ends'],
    insideNames: words['inside-names'],
  };
}

/** The entries themselves, with their examples, for the check. */
export const typesOf = (folder: string): readonly TypeEntry[] =>
  parse(readFileSync(join(folder, 'documents', 'types.yml'), 'utf8').normalize('NFC')) as readonly TypeEntry[];

const documentType = ({ name, variants, abbreviations, plain, titled, opened, law }: TypeEntry): DocumentType => ({
  name,
  variants: variants ?? [],
  abbreviations: abbreviations ?? [],
  plain: plain ?? false,
  titled: titled ?? false,
  opened: opened ?? false,
  law: law ?? false,
});

const listOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
