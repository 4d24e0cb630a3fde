import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attendance } from '../../../entrypoints/reader/attend';
import { makeService, type ServiceOptions } from '../../../entrypoints/reader/service';

vi.mock('wxt/browser', () => ({ browser: {} }));

const note = { to: 'reader', method: 'command', args: ['note'] };
const undo = { to: 'reader', method: 'command', args: ['undo'] };

let done: readonly string[];
let here: Attendance | null;
let isGivenUp: boolean;
/** What is still on its way: the first reading, and then the tools. */
let come: { readonly reading: () => void; readonly tools: (came: Attendance | null) => void };

const did = (what: string): void => {
  done = [...done, what];
};
const attendance = {
  act: async (call: typeof note) => {
    did(`act ${call.args[0]}`);
    return true;
  },
} as Pick<Attendance, 'act'> as Attendance;

const serve = () => {
  let reading = (): void => undefined;
  let tools = (_: Attendance | null): void => undefined;
  const firstReading = new Promise<void>((resolve) => (reading = resolve));
  const bringing = new Promise<Attendance | null>((resolve) => (tools = resolve));
  come = { reading, tools };
  return makeService({
    tools: {
      now: () => here,
      bring: () => bringing,
      expectNote: () => {
        did('take');
        return () => isGivenUp;
      },
    },
    firstKeys: { relent: () => did('relent') },
    firstReading,
  } as Partial<ServiceOptions> as ServiceOptions);
};

beforeEach(() => {
  done = [];
  here = null;
  isGivenUp = false;
});

describe('the command for a note', () => {
  it('takes the keyboard at once, whatever is still on its way', async () => {
    const acted = serve().act(note);
    expect(done).toEqual(['take']);
    come.reading();
    come.tools(attendance);
    expect(await acted).toBe(true);
    expect(done).toEqual(['take', 'act note']);
  });

  it('is done within the turn where everything is there', async () => {
    const service = serve();
    here = attendance;
    come.reading();
    await Promise.resolve();
    void service.act(note);
    expect(done).toEqual(['act note']);
  });

  it('opens nothing where the reader gave up meanwhile', async () => {
    const acted = serve().act(note);
    isGivenUp = true;
    come.reading();
    come.tools(attendance);
    expect(await acted).toBe(false);
    expect(done).toEqual(['take', 'relent']);
  });

  it('gives the keyboard back where the tools do not come', async () => {
    const acted = serve().act(note);
    come.reading();
    come.tools(null);
    expect(await acted).toBe(false);
    expect(done).toEqual(['take', 'relent']);
  });
});

it('gives the keyboard back for another command, before anything else', async () => {
  const acted = serve().act(undo);
  expect(done).toEqual(['relent']);
  come.reading();
  come.tools(attendance);
  expect(await acted).toBe(true);
  expect(done).toEqual(['relent', 'act undo']);
});
