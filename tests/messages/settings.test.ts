import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSwitches } from '../../core/model/reader';
import { changeSwitches, readSwitches, switchesFrom, watchSwitches } from '../../messages/settings';

beforeEach(() => fakeBrowser.reset());

test('before anything was switched, everything is as it is at first', async () => {
  expect(await readSwitches()).toEqual(defaultSwitches);
});

test('a change is kept and told to everybody', async () => {
  const heard = vi.fn();
  const stop = watchSwitches(heard);
  const off = await changeSwitches((switches) => ({ ...switches, offSites: ['bao.example'] }));
  expect(off).toEqual({ ...defaultSwitches, offSites: ['bao.example'] });
  expect(await readSwitches()).toEqual(off);
  expect(heard).toHaveBeenCalledWith(off);
  stop();
  await changeSwitches((switches) => ({ ...switches, on: false }));
  expect(heard).toHaveBeenCalledTimes(1);
});

test('two changes at once are both kept', async () => {
  await Promise.all([
    changeSwitches((switches) => ({ ...switches, on: false })),
    changeSwitches((switches) => ({ ...switches, selectionBar: false })),
  ]);
  expect(await readSwitches()).toEqual({ ...defaultSwitches, on: false, selectionBar: false });
});

test('a change that throws does not stop the next one', async () => {
  const broken = changeSwitches(() => {
    throw new Error('bug');
  });
  await expect(broken).rejects.toThrow('bug');
  expect(await changeSwitches((switches) => ({ ...switches, on: false }))).toMatchObject({ on: false });
});

test('of damaged switches the sound parts stay', () => {
  const damaged = {
    on: false,
    kinds: { official: false, role: 'no', own: null },
    offSites: ['bao.example', 7, ''],
    selectionBar: 1,
    language: 'klingon',
  };
  expect(switchesFrom(damaged)).toEqual({
    ...defaultSwitches,
    on: false,
    kinds: { ...defaultSwitches.kinds, official: false },
    offSites: ['bao.example'],
  });
  for (const nothing of [undefined, null, 'on', 7, []]) expect(switchesFrom(nothing)).toEqual(defaultSwitches);
});
