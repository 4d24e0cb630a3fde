import { aboutCorrectedBy } from '../corrections/holds';
import type { ArticleRecord } from '../model/article';
import type { FollowUp } from '../model/follow-up';
import { correctionsIn, followUpsIn } from '../model/item';
import type { Contents } from '../model/notebook';
import { daysBetween, lastDayOf } from '../text/last-day';
import type { FacetValue } from './facets';

export type TaskState = 'open' | 'overdue' | 'done';

/** A follow-up as the board shows it today. */
export interface Task {
  readonly followUp: FollowUp;
  readonly article: ArticleRecord;
  readonly state: TaskState;
  /** Who gave it, under the name that the reader merged it into. */
  readonly speaker: string | null;
  /** The last day of the deadline, ISO; `null` where the sentence names none or not its year. */
  readonly due: string | null;
  /** Whole days from today to `due`; negative when it is over. */
  readonly days: number | null;
}

/** What the board shows; a part that is `null` filters nothing. */
export interface BoardQuery {
  readonly state: TaskState | null;
  /** Who gave it. */
  readonly official: string | null;
  /** Who is told, as written. */
  readonly addressee: string | null;
}

/** What one can filter by, each with how many tasks would then be shown. */
export interface BoardFacets {
  readonly state: readonly FacetValue[];
  readonly official: readonly FacetValue[];
  readonly addressee: readonly FacetValue[];
}

/** All tasks: overdue ones first, then by deadline, those without one after them, done ones last. `today` is an ISO day. */
export const tasksIn = (contents: Contents, today: string): readonly Task[] => {
  const articles = new Map(contents.articles.map((article) => [article.id, article]));
  const corrected = aboutCorrectedBy(correctionsIn(contents.items));
  return followUpsIn(contents.items)
    .flatMap((followUp) => {
      const article = articles.get(followUp.articleId);
      if (article === undefined) return [];
      const due = lastDayOf(followUp.deadline);
      const days = due === null ? null : daysBetween(today, due);
      const officials = followUp.speaker === null ? [] : [followUp.speaker];
      const [speaker = null] = corrected({ officials, documents: [] }, article).officials;
      return [{ followUp, article, state: stateOf(followUp, days), speaker, due, days }];
    })
    .toSorted(inOrder);
};

const stateOf = ({ done }: FollowUp, days: number | null): TaskState => {
  if (done !== null) return 'done';
  return days !== null && days < 0 ? 'overdue' : 'open';
};

const rank: Readonly<Record<TaskState, number>> = { overdue: 0, open: 1, done: 2 };

const inOrder = (one: Task, other: Task): number =>
  rank[one.state] - rank[other.state] ||
  (other.followUp.done ?? 0) - (one.followUp.done ?? 0) ||
  (one.days ?? Number.MAX_SAFE_INTEGER) - (other.days ?? Number.MAX_SAFE_INTEGER) ||
  other.followUp.created - one.followUp.created;

type Part = keyof BoardQuery;

/** What is not done yet is open, whether its deadline is over or not. */
const tests: { readonly [P in Part]: (task: Task, wanted: string) => boolean } = {
  state: ({ state }, wanted) => state === wanted || (wanted === 'open' && state === 'overdue'),
  official: ({ speaker }, wanted) => speaker === wanted,
  addressee: ({ followUp }, wanted) => followUp.addressee === wanted,
};
const parts: readonly Part[] = ['state', 'official', 'addressee'];

const fits = (task: Task, query: BoardQuery, part: Part): boolean => {
  const wanted = query[part];
  return wanted === null || tests[part](task, wanted);
};

export const findTasks = (tasks: readonly Task[], query: BoardQuery): readonly Task[] =>
  tasks.filter((task) => parts.every((part) => fits(task, query, part)));

/** Counts each part with the others held fast. Most frequent first, then in Vietnamese order. */
export const boardFacets = (tasks: readonly Task[], query: BoardQuery): BoardFacets => {
  const without = (part: Part) => findTasks(tasks, { ...query, [part]: null });
  const counted = (part: Part, value: (task: Task) => string | null): readonly FacetValue[] => {
    const counts = new Map<string, number>();
    for (const task of without(part)) {
      const found = value(task);
      if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    return [...counts]
      .map(([name, count]) => ({ value: name, count }))
      .toSorted((one, other) => other.count - one.count || collator.compare(one.value, other.value));
  };
  const states = without('state');
  return {
    state: (['open', 'overdue', 'done'] as const).map((state) => ({
      value: state,
      count: states.filter((task) => tests.state(task, state)).length,
    })),
    official: counted('official', ({ speaker }) => speaker),
    addressee: counted('addressee', ({ followUp }) => followUp.addressee),
  };
};

const collator = new Intl.Collator('vi');
