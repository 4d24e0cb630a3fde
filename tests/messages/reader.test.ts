import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageFindings, ReadingPosition } from '../../core/model/reader';
import { decodeReaderCall } from '../../messages/calls';
import { followPosition, remoteReader } from '../../messages/reader';
import { type ServedReader, servePosition, serveReader } from '../../messages/serve-reader';
import { annotationId, fakeAnnotation, fakeMeta, fakeSighting } from '../support/notes';
import { layWire } from '../support/wire';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const findings: PageFindings = {
  kind: 'article',
  sighting: fakeSighting(),
  meta: fakeMeta(),
  articleId: null,
  text: 'Tít\nBà Nguyễn Thị Tuyến yêu cầu hoàn thành trước 30/6.',
  reading: {
    mentions: [
      {
        kind: 'official',
        span: { start: 7, end: 23 },
        rule: 'name:tuyến',
        name: 'Nguyễn Thị Tuyến',
        others: [],
        positions: [{ title: 'Phó Bí thư', span: { start: 0, end: 3 }, status: 'holds' }],
      },
      {
        kind: 'instruction',
        span: { start: 4, end: 53 },
        rule: 'verb',
        speaker: 'Nguyễn Thị Tuyến',
        addressee: null,
        inheritedAddressee: null,
        leader: null,
        helpers: [],
        trigger: 'yêu cầu',
        triggerSpan: { start: 24, end: 31 },
        deadline: '--06-30',
        deadlineSpan: null,
        force: 'order',
      },
    ],
    repeats: [{ span: { start: 0, end: 4 }, of: { start: 20, end: 40 } }],
    relations: [{ kind: 'replaces', span: { start: 0, end: 3 }, subject: 'a', object: null }],
  },
  annotations: [
    { annotation: fakeAnnotation(), place: { kind: 'lost', reason: 'ambiguous', score: 0.4 } },
    { annotation: fakeAnnotation(), place: { kind: 'moved', span: { start: 1, end: 2 }, score: 0.9 } },
  ],
  private: false,
  markable: true,
};

const fakeReader = (overrides: Partial<ServedReader> = {}): ServedReader => ({
  findings: async () => findings,
  readAnyway: async () => ({ kind: 'no-article', annotations: [] }),
  act: async (call) => {
    const decoded = decodeReaderCall(call);
    return decoded.ok && decoded.value.method === 'jumpTo';
  },
  ...overrides,
});

describe('asking a tab', () => {
  test('every answer arrives as it was given', async () => {
    serveReader(fakeReader());
    const { toTab } = layWire();
    const reader = remoteReader(3);
    expect(await reader.findings()).toEqual({ kind: 'heard', value: findings });
    expect(await reader.readAnyway()).toEqual({ kind: 'heard', value: { kind: 'no-article', annotations: [] } });
    expect(await reader.jumpTo({ kind: 'annotation', id: annotationId('one') })).toEqual({
      kind: 'heard',
      value: true,
    });
    expect(await reader.command('next-mark')).toEqual({ kind: 'heard', value: false });
    expect(toTab).toHaveBeenCalledWith(3, expect.anything(), { frameId: 0 });
  });

  test('the target of a jump reaches the page', async () => {
    const act = vi.fn(async () => true);
    serveReader(fakeReader({ act }));
    layWire();
    await remoteReader(3).jumpTo({ kind: 'mention', span: { start: 4, end: 9 } });
    const target = { kind: 'mention', span: { start: 4, end: 9 } };
    expect(act).toHaveBeenCalledWith({ to: 'reader', method: 'jumpTo', args: [target] });
  });

  test('where nobody answers, the reader is absent', async () => {
    layWire();
    expect(await remoteReader(3).findings()).toEqual({ kind: 'absent' });
  });

  test('a script of another version, whose answer makes no sense here, is absent', async () => {
    serveReader(fakeReader({ findings: async () => ({ kind: 'article', text: 'only this' }) as never }));
    layWire();
    expect(await remoteReader(3).findings()).toEqual({ kind: 'absent' });
  });

  test('a bug in the page is an exception at the caller', async () => {
    const findings = () => Promise.reject(new TypeError('unexpected'));
    serveReader(fakeReader({ findings }));
    layWire();
    await expect(remoteReader(3).findings()).rejects.toMatchObject({ cause: 'TypeError: unexpected' });
  });

  test('one that stopped serving is absent', async () => {
    const stop = serveReader(fakeReader());
    layWire();
    stop();
    expect(await remoteReader(3).findings()).toEqual({ kind: 'absent' });
  });
});

describe('following the reader', () => {
  type Listener = (value: unknown) => void;
  const event = () => {
    const listeners = new Set<Listener>();
    return {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
      fire: (value?: unknown) => {
        for (const listener of listeners) listener(value);
      },
    };
  };

  /** The two ends of a port, which fake-browser does not have. */
  const layPort = () => {
    const onConnect = event();
    const ends = { panel: { onMessage: event(), onDisconnect: event() }, page: { onDisconnect: event() } };
    Object.assign(fakeBrowser.runtime, { onConnect });
    Object.assign(fakeBrowser.tabs, {
      connect: (_tab: number, { name }: { name: string }) => {
        queueMicrotask(() =>
          onConnect.fire({ name, postMessage: ends.panel.onMessage.fire, onDisconnect: ends.page.onDisconnect }),
        );
        return { ...ends.panel, disconnect: () => ends.page.onDisconnect.fire() };
      },
    });
    return ends;
  };

  test('each position is told until the panel stops', async () => {
    layPort();
    const stopped = vi.fn();
    let tell: (position: ReadingPosition) => void = () => undefined;
    servePosition((telling) => {
      tell = telling;
      return stopped;
    });
    const moved = vi.fn();
    const stop = followPosition(3, { moved, gone: () => undefined });
    await Promise.resolve();
    tell({ visible: { start: 10, end: 400 }, changes: 2 });
    tell({ visible: { start: 40, end: 4 }, changes: 2 });
    tell({ visible: { start: 10, end: 400 }, changes: -1 });
    expect(moved.mock.calls).toEqual([[{ visible: { start: 10, end: 400 }, changes: 2 }]]);
    expect(stopped).not.toHaveBeenCalled();
    stop();
    expect(stopped).toHaveBeenCalledTimes(1);
  });

  test('a page that was left is told', async () => {
    const ends = layPort();
    servePosition(() => () => undefined);
    const gone = vi.fn();
    followPosition(3, { moved: () => undefined, gone });
    await Promise.resolve();
    ends.panel.onDisconnect.fire();
    expect(gone).toHaveBeenCalledTimes(1);
  });
});
