/** One event of a Chromium trace, in the fields that are read here. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the processor that the thread had: other programs on the machine do not count. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** What a content script cost its page, in milliseconds of the main thread's processor time. */
export interface PageCost {
  /** All that scripts did. */
  readonly total: number;
  /** The most that they did in one task. */
  readonly longest: number;
}

/**
 * Events by which a script is seen to run. The pages have no scripts of their own (content security policy), so whatever
 * runs there is the extension's.
 */
const scriptEvents: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
  'v8.run',
]);

const isTask = ({ name, ph }: TraceEvent): boolean =>
  ph === 'X' && (name === 'ThreadControllerImpl::RunTask' || name === 'RunTask');

const isScript = ({ name, ph }: TraceEvent): boolean => ph === 'X' && scriptEvents.has(name);

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

const contains = (outer: TraceEvent, inner: TraceEvent): boolean =>
  inner.ts >= outer.ts && endOf(inner) <= endOf(outer);

const milliseconds = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;

type Thread = Pick<TraceEvent, 'pid' | 'tid'>;

const isOn =
  (thread: Thread) =>
  ({ pid, tid }: Thread): boolean =>
    pid === thread.pid && tid === thread.tid;

/** Threads on which the extension's background runs. */
const workerThreads = (events: readonly TraceEvent[]): readonly Thread[] =>
  events.filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'ServiceWorker thread');

/** The thread on which a content script was evaluated: the main thread of the page's process. */
const mainThread = (events: readonly TraceEvent[]): Thread | undefined => {
  const workers = workerThreads(events);
  return events.find(
    (event) =>
      (event.name === 'EvaluateScript' || event.name === 'v8.compile' || event.name === 'FunctionCall') &&
      event.args?.data?.url?.startsWith('chrome-extension://') === true &&
      !workers.some(isOn(event)),
  );
};

/** Events that lie in no other one of the list. */
const outermost = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const kept: TraceEvent[] = [];
  for (const event of [...events].sort((one, other) => one.ts - other.ts || endOf(other) - endOf(one))) {
    const last = kept.at(-1);
    if (last === undefined || !contains(last, event)) kept.push(event);
  }
  return kept;
};

/**
 * Sums up what scripts cost the page; `null` where none of the extension ran. Promises are carried on after the task that
 * settled them has ended in the trace: until the next task begins they count with it.
 */
export const costIn = (events: readonly TraceEvent[]): PageCost | null => {
  const first = mainThread(events);
  if (first === undefined) return null;
  const own = events.filter(isOn(first));
  const starts = outermost(own.filter(isTask)).map(({ ts }) => ts);
  const byTask = new Map<number, number>();
  for (const script of outermost(own.filter(isScript))) {
    const task = starts.findLastIndex((start) => start <= script.ts);
    byTask.set(task, (byTask.get(task) ?? 0) + milliseconds(script));
  }
  const costs = [...byTask.values()];
  return { total: costs.reduce((sum, cost) => sum + cost, 0), longest: Math.max(0, ...costs) };
};

/** What all that the extension's background did cost, in milliseconds of its threads' processor time. */
export const backgroundCostIn = (events: readonly TraceEvent[]): number =>
  workerThreads(events)
    .flatMap((thread) => outermost(events.filter((event) => isScript(event) && isOn(thread)(event))))
    .reduce((sum, script) => sum + milliseconds(script), 0);
