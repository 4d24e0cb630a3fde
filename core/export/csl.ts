import type { Annotation } from '../model/annotation';
import { type DateParts, datePartsOf } from './dates';
import { type ExportFormat, isoMoment } from './format';
import { referencesIn } from './references';

/** CSL-JSON (https://citeproc-js.readthedocs.io, "CSL-JSON"): what Zotero, Pandoc and Word's citation tools read. */
export const csl: ExportFormat = {
  id: 'csl',
  name: { vi: 'CSL-JSON (Zotero, Pandoc)', en: 'CSL-JSON (Zotero, Pandoc)' },
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  write: (contents, { exported }) => {
    const accessed = dateOf(datePartsOf(isoMoment(exported)));
    const items = referencesIn(contents).map(({ key, article, annotations }) => {
      const { meta } = article;
      return {
        id: key,
        type: 'article-newspaper',
        title: meta.title,
        // A name is given whole: family name first must stay so.
        ...(meta.byline ? { author: [{ literal: meta.byline }] } : {}),
        ...(meta.outlet ? { 'container-title': meta.outlet } : {}),
        ...dateField('issued', dateOf(datePartsOf(meta.published))),
        ...dateField('accessed', accessed),
        URL: article.visited,
        language: meta.language,
        ...(annotations.length > 0 ? { note: annotations.map(noteOf).join('\n\n') } : {}),
      };
    });
    return `${JSON.stringify(items, null, 1)}\n`;
  },
};

const noteOf = ({ anchor, note }: Annotation): string =>
  [`“${anchor.exact}”`, note].filter((part) => part !== '').join('\n');

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

const dateOf = (date: DateParts | null): CslDate | null =>
  date && { 'date-parts': [[date.year, date.month, date.day].filter((part) => part !== null)] };

const dateField = (name: string, date: CslDate | null): Readonly<Record<string, CslDate>> =>
  date === null ? {} : { [name]: date };
