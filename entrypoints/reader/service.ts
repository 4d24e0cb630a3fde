import type { PageFindings } from '../../core/model/reader';
import { isNoteCommand } from '../../messages/contract';
import type { ServedReader } from '../../messages/serve-reader';
import { supported } from '../../page/highlighting/painter';
import type { FirstKeys } from '../../page/host/first-keys';
import type { Reading } from './reading';
import { sightingOf } from './sighting';
import type { Shared } from './state';
import type { Tools } from './tools';

export interface ServiceOptions {
  readonly document: Document;
  readonly shared: Shared;
  readonly reading: Reading;
  readonly isPrivate: boolean;
  readonly tools: Tools;
  readonly firstKeys: Pick<FirstKeys, 'relent'>;
  /** Done when the page was read for the first time. */
  readonly firstReading: Promise<void>;
}

/** Milliseconds in which tools and article are there, or the reader has the keyboard back. */
const toolsCome = 10_000;

/** What popup, panel and background may ask of this page. What the reader does through them is done by the tools. */
export const makeService = (options: ServiceOptions): ServedReader => {
  const { reading, tools, firstKeys, firstReading } = options;
  let isRead = false;
  firstReading.then(
    () => (isRead = true),
    () => (isRead = true),
  );

  return {
    findings: async () => {
      await firstReading;
      return findingsOf(options);
    },
    readAnyway: async () => {
      await reading.readAnyway();
      return findingsOf(options);
    },
    // A page that is read already obeys within this turn; one that was just opened to us is read first.
    act: async (call) => {
      const isNote = isNoteCommand(call);
      // The letters that follow belong to the note, whatever is still on its way.
      const isLate = !isRead || tools.now() === null;
      const isGivenUp = isNote && isLate ? tools.expectNote(toolsCome) : null;
      if (!isNote) firstKeys.relent();
      if (!isRead) await firstReading;
      // Where the tools are here nothing is awaited: the letters that follow the command belong to the note.
      const here = tools.now() ?? (await tools.bring());
      if (here !== null && isGivenUp?.() !== true) return here.act(call);
      firstKeys.relent();
      return false;
    },
  };
};

const findingsOf = ({ document, shared, isPrivate }: ServiceOptions): PageFindings => {
  const { article, record, placed } = shared.now();
  if (article === null) return { kind: 'no-article', annotations: placed };
  const sighting = sightingOf(shared.now());
  return {
    kind: 'article',
    sighting,
    meta: sighting.meta,
    articleId: record?.id ?? null,
    text: article.projection.text,
    reading: article.reading,
    annotations: placed,
    private: isPrivate,
    markable: supported(document),
  };
};
