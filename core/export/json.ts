import type { Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import { type ExportFormat, isoMoment } from './format';

/** What `ben-le.json` calls itself, and the version of its form: raised when an older reader would misread it. */
export const formatName = 'ben-le';
export const formatVersion = 1;

/** The lossless file: everything of the articles and annotations, in the form of the model. Read again by `core/import`. */
export const json: ExportFormat = {
  id: 'json',
  name: { vi: 'JSON (đầy đủ, nhập lại được)', en: 'JSON (complete, can be imported)' },
  extension: 'json',
  mime: 'application/json',
  write: ({ articles, annotations }, { exported }) =>
    [
      '{',
      `"format": ${JSON.stringify(formatName)},`,
      `"version": ${formatVersion},`,
      `"exported": ${JSON.stringify(isoMoment(exported))},`,
      `"articles": ${list(articles)},`,
      `"annotations": ${list(annotations)}`,
      '}',
      '',
    ].join('\n'),
};

/** One record a line, so that two files can be compared line by line. */
const list = (records: readonly (ArticleRecord | Annotation)[]): string =>
  records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
