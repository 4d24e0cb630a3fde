import type { Annotation } from '../model/annotation';
import { datePartsOf } from './dates';
import { type ExportFormat, isoMoment } from './format';
import { type Reference, referencesIn } from './references';

/**
 * One entry for each article. Names stand in braces, because a Vietnamese name must not be turned round; quotes and notes
 * go into `annote`. Letters are UTF-8, as Biber and all present BibTeX programs read them.
 */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  name: { vi: 'BibTeX', en: 'BibTeX' },
  extension: 'bib',
  mime: 'application/x-bibtex',
  write: (contents, { exported }) => {
    const accessed = isoMoment(exported).slice(0, 10);
    return referencesIn(contents)
      .map((reference) => entry(reference, accessed))
      .join('\n');
  },
};

const entry = ({ key, article, annotations }: Reference, accessed: string): string => {
  const { meta } = article;
  const date = datePartsOf(meta.published);
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${escapeTex(meta.title)}}`],
    ['author', meta.byline === null ? '' : `{${escapeTex(meta.byline)}}`],
    ['journal', escapeTex(meta.outlet ?? '')],
    ['year', date === null ? '' : String(date.year)],
    ['month', date?.month ? String(date.month) : ''],
    ['day', date?.day ? String(date.day) : ''],
    ['url', escapeUrl(article.visited)],
    ['urldate', accessed],
    ['language', escapeTex(meta.language)],
    ['annote', annotations.map(annote).join('\n\n')],
  ];
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@article{${key},\n${lines.join(',\n')}\n}\n`;
};

const annote = ({ anchor, note }: Annotation): string =>
  [`“${escapeTex(anchor.exact)}”`, escapeTex(note)].filter((part) => part !== '').join('\n');

/** The ten letters that mean something in TeX. Braces must come in pairs even when escaped, so they are named. */
const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

const escapeTex = (text: string): string =>
  text.replace(/(?!\n)\p{Cc}/gu, ' ').replace(/[\\{}~^$&#%_]/gu, (letter) => specials[letter] ?? letter);

/** Inside `url` only what would end the field or the line is encoded. */
const escapeUrl = (address: string): string =>
  address.replace(/[\s{}\\%]/gu, (letter) =>
    letter === '%' ? '\\%' : encodeURIComponent(letter).replaceAll('%', '\\%'),
  );
