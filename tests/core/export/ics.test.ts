import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type ExportOptions, plainOptions } from '../../../core/export/format';
import { ics } from '../../../core/export/ics';
import type { FollowUp } from '../../../core/model/follow-up';
import type { Contents } from '../../../core/model/notebook';
import { fakeAnchor, fakeArticle, fakeFollowUp, fakeMeta, itemId } from '../../support/notes';

const exported = Date.UTC(2024, 2, 10, 8, 30, 0);
const article = fakeArticle();
const contentsOf = (...items: readonly FollowUp[]): Contents => ({ articles: [article], annotations: [], items });
const followUp = (given: Partial<FollowUp> = {}): FollowUp => fakeFollowUp({ articleId: article.id, ...given });
const write = (contents: Contents, options: ExportOptions = plainOptions(exported)): string =>
  ics.write(contents, options);

/** What an independent reader of calendars makes of the file. */
const read = (text: string): readonly ICAL.Event[] => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};

test('each open deadline is an event of one whole day, the last one of the deadline, with a reminder', () => {
  const events = read(
    write(
      contentsOf(
        followUp({ id: itemId('day'), deadline: '2024-06-30' }),
        followUp({ id: itemId('quarter'), deadline: '2024-Q3', helpers: ['Sở B', 'Sở C'] }),
      ),
    ),
  );
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2024-06-30', '2024-09-30']);
  expect(events.every(({ startDate, duration }) => startDate.isDate && duration.toSeconds() === 86_400)).toBe(true);
  expect(events[0]?.uid).toBe('day@ben-le');
  expect(events[1]?.description.split('\n')).toEqual([
    'bám sát sự chỉ đạo của Thành phố',
    'Người chỉ đạo: Lê Văn Hoà',
    'Giao cho: các sở, ngành',
    'Phối hợp: Sở B; Sở C',
    'Thành ủy kiểm điểm công tác năm · Báo Ven Sông · 2021-12-25',
  ]);
  const [alarm] = events[0]?.component.getAllSubcomponents('valarm') ?? [];
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P1D');
});

test('what is done, has no deadline, or one of an unknown year is not in the calendar, and is not counted', () => {
  const contents = contentsOf(
    followUp({ id: itemId('a'), done: 5 }),
    followUp({ id: itemId('b'), deadline: null }),
    followUp({ id: itemId('c'), deadline: '--06-30' }),
  );
  expect(ics.count?.(contents)).toBe(0);
  expect(read(write(contents))).toEqual([]);
});

test('the link opens the passage where it can be named, else the article', () => {
  const link = 'https://bao.example/a#:~:text=b%C3%A1m,ph%E1%BB%91';
  const [event] = read(write(contentsOf(followUp()), { ...plainOptions(exported), linkTo: () => link }));
  expect(event?.component.getFirstPropertyValue('url')).toBe(link);
  expect(read(write(contentsOf(followUp())))[0]?.component.getFirstPropertyValue('url')).toBe(article.visited);
});

const lines = (text: string): readonly string[] => text.split('\r\n');

test('no line is longer than 75 octets, each is whole UTF-8, and line ends are CRLF', () => {
  const exact = 'Thủ tướng yêu cầu các bộ, ngành; địa phương rà soát "các" dự án \\ 🚢 '.repeat(20);
  const text = write(contentsOf(followUp({ anchor: fakeAnchor({ exact }) })));
  for (const line of lines(text)) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\n\r\uFFFD]/u);
  }
  expect(read(text)[0]?.description.split('\n')[0]).toBe(exact.trim());
});

test('whatever words are in it, a reader of calendars finds the very same, and nothing breaks out of its line', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(words, words, words, (exact, addressee, title) => {
      const contents: Contents = {
        articles: [fakeArticle({ meta: fakeMeta({ title }) })],
        annotations: [],
        items: [followUp({ anchor: fakeAnchor({ exact }), addressee, articleId: fakeArticle().id })],
      };
      const events = read(write(contents));
      expect(events).toHaveLength(1);
      const plain = (text: string) =>
        text
          .replace(/\p{Cc}/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim();
      expect(plain(events[0]?.description ?? '')).toContain(plain(exact));
    }),
    { numRuns: 300 },
  );
  const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:javascript:alert(1)';
  expect(read(write(contentsOf(followUp({ anchor: fakeAnchor({ exact: evil }), addressee: evil }))))).toHaveLength(1);
});
