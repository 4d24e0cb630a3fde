import { describe, expect, it } from 'vitest';
import { backgroundCostIn, costIn, type TraceEvent } from '../../../bench/cost/trace';

/** `name start end` in milliseconds, all of it time of the processor. */
const events = (...lines: readonly string[]): readonly TraceEvent[] =>
  lines.map((line) => {
    const [name = '', start = '', end = '', url] = line.split(' ');
    const [ts, dur] = [Number(start) * 1000, (Number(end) - Number(start)) * 1000];
    return { name, ph: 'X', pid: 1, tid: 2, ts, dur, tdur: dur, args: { data: url === undefined ? {} : { url } } };
  });

const own = 'chrome-extension://abc/loader.js';

describe('what a trace says of scripts', () => {
  it('counts what runs inside another script once', () => {
    expect(costIn(events('RunTask 0 20', `EvaluateScript 1 11 ${own}`, 'v8.run 2 11', 'FunctionCall 3 4'))).toEqual({
      total: 10,
      longest: 10,
    });
  });

  it('counts what follows from promises with the task before it', () => {
    const trace = events(
      'RunTask 0 5',
      `EvaluateScript 1 4 ${own}`,
      'RunMicrotasks 5 12',
      'RunTask 20 30',
      'TimerFire 21 25',
    );
    expect(costIn(trace)).toEqual({ total: 14, longest: 10 });
  });

  it('looks at the thread of the page alone', () => {
    const elsewhere = events('RunTask 0 90', 'FunctionCall 0 90').map((event) => ({ ...event, tid: 3 }));
    expect(costIn([...events('RunTask 0 5', `EvaluateScript 1 4 ${own}`), ...elsewhere])?.total).toBe(3);
  });

  it('says nothing of a page without a script of the extension', () => {
    expect(costIn(events('RunTask 0 5', 'EvaluateScript 1 4 https://bao.example/site.js'))).toBeNull();
  });

  it('tells the work of the background apart, wherever its thread stands in the trace', () => {
    const thread = { name: 'thread_name', ph: 'M', pid: 1, tid: 9, ts: 0, args: { name: 'ServiceWorker thread' } };
    const background = events(
      'RunTask 0 90 ',
      'EvaluateScript 0 20 chrome-extension://abc/background.js',
      'v8.callFunction 30 60',
      'RunMicrotasks 40 50',
    ).map((event) => ({ ...event, tid: 9 }));
    const trace = [thread, ...background, ...events('RunTask 0 5', `EvaluateScript 1 4 ${own}`)];
    expect(costIn(trace)?.total).toBe(3);
    expect(backgroundCostIn(trace)).toBe(50);
    expect(backgroundCostIn(events('RunTask 0 5', `EvaluateScript 1 4 ${own}`))).toBe(0);
  });
});
