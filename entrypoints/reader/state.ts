import type { ArticleRecord } from '../../core/model/article';
import type { Item } from '../../core/model/item';
import type { PlacedAnnotation, Switches } from '../../core/model/reader';
import type { Projection } from '../../page/projection/project';
import type { ReadText } from './read-page';

/** All that the parts of the reader share. Each field is replaced as a whole. */
export interface PageState {
  /** The article of the page, `null` where there is none (yet). */
  readonly article: ReadText | null;
  /** All of the page's text, for passages outside the article; made when it is first asked for. */
  readonly page: () => Projection;
  /** The reader's corrections that hold here, and the instructions of this page that they follow. */
  readonly items: readonly Item[];
  /** What the notebook knows of this page, `null` until something of it is kept. */
  readonly record: ArticleRecord | null;
  /** The reader's annotations of this page, in reading order, with where each is now. */
  readonly placed: readonly PlacedAnnotation[];
  /** How many annotations of this page were fetched and wait for their place. */
  readonly unplaced: number;
  readonly switches: Switches;
}

export interface Shared {
  now(): PageState;
  set(part: Partial<PageState>): void;
  /** Calls back after each change with the fields that changed. */
  watch(listener: (changed: ReadonlySet<keyof PageState>) => void): void;
}

export const share = (first: PageState): Shared => {
  let state = first;
  const listeners: ((changed: ReadonlySet<keyof PageState>) => void)[] = [];
  return {
    now: () => state,
    set: (part) => {
      const keys = (Object.keys(part) as (keyof PageState)[]).filter((key) => part[key] !== state[key]);
      if (keys.length === 0) return;
      state = { ...state, ...part };
      const changed = new Set(keys);
      for (const listener of listeners) listener(changed);
    },
    watch: (listener) => {
      listeners.push(listener);
    },
  };
};

/** Whether anything is to be shown on this site. */
export const isOn = ({ switches }: PageState, host: string): boolean =>
  switches.on && !switches.offSites.includes(host);
