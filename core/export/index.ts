import { bibtex } from './bibtex';
import { csl } from './csl';
import { csv } from './csv';
import type { ExportFormat } from './format';
import { html } from './html';
import { ics } from './ics';
import { json } from './json';
import { markdown } from './markdown';
import { readwise } from './readwise';
import { webAnnotation } from './web-annotation';

/** Every format there is, in the order of menus. A new format is one file and one line here. */
export const exportFormats: readonly ExportFormat[] = [
  markdown,
  csv,
  json,
  webAnnotation,
  html,
  readwise,
  bibtex,
  csl,
  ics,
];

export const formatById = (id: string): ExportFormat | null => exportFormats.find((format) => format.id === id) ?? null;
