import type { ArticleRecord } from '../model/article';
import type { FollowUp } from '../model/follow-up';
import { followUpsIn } from '../model/item';
import type { Contents } from '../model/notebook';
import { lastDayOf } from '../text/last-day';
import type { LanguageCode } from '../words/words';
import { type ExportFormat, type ExportOptions, isoMoment } from './format';
import { contentLine, dayValue, momentValue, textValue, uriValue } from './ics-text';

interface Due {
  readonly followUp: FollowUp;
  readonly article: ArticleRecord;
  readonly day: string;
}

/** Deadlines of what is still open: a calendar reminds of what is to be done. */
const dueIn = ({ articles, items }: Contents): readonly Due[] => {
  const known = new Map(articles.map((article) => [article.id, article]));
  return followUpsIn(items).flatMap((followUp) => {
    const article = known.get(followUp.articleId);
    const day = lastDayOf(followUp.deadline);
    return article === undefined || day === null || followUp.done !== null ? [] : [{ followUp, article, day }];
  });
};

/**
 * The deadlines of the follow-up board (RFC 5545): each an event of one whole day, the last of its deadline, that takes up
 * no time, with a reminder the day before. Events and not to-dos, because Google Calendar and Outlook import no to-dos.
 */
export const ics: ExportFormat = {
  id: 'ics',
  name: { vi: 'Lịch hạn (.ics)', en: 'Calendar of deadlines (.ics)' },
  extension: 'ics',
  mime: 'text/calendar',
  count: (contents) => dueIn(contents).length,
  write: (contents, options) =>
    [
      contentLine('BEGIN', 'VCALENDAR'),
      contentLine('VERSION', '2.0'),
      contentLine('PRODID', '-//Ben Le//Ben Le//VI'),
      contentLine('CALSCALE', 'GREGORIAN'),
      contentLine('X-WR-CALNAME', textValue(labels[options.language].calendar)),
      ...dueIn(contents).flatMap((due) => event(due, options)),
      contentLine('END', 'VCALENDAR'),
    ].join(''),
};

const labels: Readonly<
  Record<LanguageCode, { readonly calendar: string; readonly by: string; readonly to: string; readonly helps: string }>
> = {
  vi: { calendar: 'Bảng theo dõi Bên Lề', by: 'Người chỉ đạo', to: 'Giao cho', helps: 'Phối hợp' },
  en: { calendar: 'Bên Lề follow-up board', by: 'Directed by', to: 'To', helps: 'With' },
};

const event = ({ followUp, article, day }: Due, options: ExportOptions): readonly string[] => {
  const sentence = followUp.anchor.exact.replace(/\s+/gu, ' ').trim();
  const summary = followUp.addressee === null ? sentence : `${followUp.addressee}: ${sentence}`;
  const address = options.linkTo(followUp, article) ?? article.visited;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(`${followUp.id}@ben-le`)),
    contentLine('DTSTAMP', momentValue(isoMoment(options.exported))),
    contentLine('CREATED', momentValue(isoMoment(followUp.created))),
    contentLine('LAST-MODIFIED', momentValue(isoMoment(followUp.updated))),
    contentLine('SEQUENCE', String(followUp.revision)),
    contentLine('DTSTART;VALUE=DATE', dayValue(day)),
    contentLine('SUMMARY', textValue(short(summary))),
    contentLine('DESCRIPTION', textValue(description({ followUp, article, sentence }, options.language))),
    contentLine('URL', uriValue(address)),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('DESCRIPTION', textValue(short(summary))),
    contentLine('TRIGGER', '-P1D'),
    contentLine('END', 'VALARM'),
    contentLine('END', 'VEVENT'),
  ];
};

/** A calendar shows one line; the whole sentence stands in the description. */
const longestSummary = 120;
const short = (text: string): string =>
  text.length <= longestSummary ? text : `${text.slice(0, longestSummary).replace(/\s+\S*$/u, '')}…`;

interface Described extends Omit<Due, 'day'> {
  readonly sentence: string;
}

const description = ({ followUp, article: { meta }, sentence }: Described, language: LanguageCode): string => {
  const { by, to, helps } = labels[language];
  const fact = (label: string, value: string | null): readonly string[] =>
    value === null || value === '' ? [] : [`${label}: ${value}`];
  return [
    sentence,
    ...fact(by, followUp.speaker),
    ...fact(to, followUp.addressee),
    ...fact(helps, followUp.helpers.join('; ')),
    [meta.title, meta.outlet, meta.published?.slice(0, 10)].filter(Boolean).join(' · '),
  ].join('\n');
};
