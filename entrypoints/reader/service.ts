import type { JumpTarget, PageFindings, Reader } from '../../core/model/reader';
import type { Span } from '../../core/model/span';
import { scopeOf } from '../../core/reading/placing';
import { supported } from '../../page/highlighting/painter';
import type { Life } from '../../page/lifetime/life';
import type { Projection } from '../../page/projection/project';
import { bringIntoView } from '../../page/selection/step';
import { type Painting, projectionOf } from './painting';
import type { Reading } from './reading';
import { sightingOf } from './sighting';
import type { Shared } from './state';
import type { Tools } from './tools';

export interface ServiceOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  readonly reading: Reading;
  readonly painting: Painting;
  readonly isPrivate: boolean;
  readonly tools: Pick<Tools, 'bring' | 'now'>;
  /** Done when the page was read for the first time. */
  readonly firstReading: Promise<void>;
}

/** Milliseconds for which a place that was jumped to stays washed. */
const flashes = 1_600;

/** What popup, panel and background may ask of this page. */
export const makeService = (options: ServiceOptions): Reader => {
  const { life, shared, reading, painting, tools, firstReading } = options;
  let isRead = false;
  firstReading.then(
    () => (isRead = true),
    () => (isRead = true),
  );

  const show = (projection: Projection, span: Span): boolean => {
    const range = projection.rangeOf(span);
    if (range === null || !bringIntoView(range)) return false;
    life.after(flashes, painting.flash(projection, span));
    return true;
  };
  const jumpTo = async (target: JumpTarget): Promise<boolean> => {
    const here = target.kind === 'passage' || target.kind === 'orphan' ? await tools.bring() : null;
    if (target.kind === 'orphan') return here?.attach(target.id) ?? false;
    const state = shared.now();
    if (target.kind === 'mention') return state.article !== null && show(state.article.projection, target.span);
    if (target.kind === 'passage') {
      const found = here?.locate(target.anchor) ?? null;
      return found !== null && show(projectionOf(state, found.scope), found.span);
    }
    const placed = state.placed.find(({ annotation }) => annotation.id === target.id);
    if (placed === undefined || placed.place.kind === 'lost') return false;
    return show(projectionOf(state, scopeOf(placed.annotation, state.article !== null)), placed.place.span);
  };

  return {
    findings: async () => {
      await firstReading;
      return findingsOf(options);
    },
    jumpTo,
    readAnyway: async () => {
      await reading.readAnyway();
      return findingsOf(options);
    },
    // A page that is read already obeys within this turn; one that was just opened to us is read first.
    command: async (command) => {
      if (!isRead) await firstReading;
      // Where the tools are here nothing is awaited: the letters that follow the command belong to the note.
      const here = tools.now() ?? (await tools.bring());
      return here === null ? false : here.obey(command);
    },
  };
};

const findingsOf = ({ document, shared, isPrivate }: ServiceOptions): PageFindings => {
  const { article, record, placed } = shared.now();
  if (article === null) return { kind: 'no-article', annotations: placed };
  return {
    kind: 'article',
    sighting: sightingOf(shared.now()),
    meta: article.sighting.meta,
    articleId: record?.id ?? null,
    text: article.projection.text,
    reading: article.reading,
    annotations: placed,
    private: isPrivate,
    markable: supported(document),
  };
};
