// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { defaultSwitches } from '../../../core/model/reader';
import type { NoteFrames } from '../../../entrypoints/reader/note-frames';
import { offerOnSelection } from '../../../entrypoints/reader/selecting';
import type { Shared } from '../../../entrypoints/reader/state';
import type { Surface } from '../../../entrypoints/reader/surface';
import { beginLife } from '../../../page/lifetime/life';
import type { SelectionWatch } from '../../../page/selection/watch-selections';

const watched = vi.hoisted((): { watch: SelectionWatch | null } => ({ watch: null }));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('../../../page/selection/watch-selections', () => ({
  watchSelections: (watch: SelectionWatch) => {
    watched.watch = watch;
  },
}));
vi.mock('../../../entrypoints/reader/passage', () => ({ passageOf: () => ({ anchor: { scope: 'page' } }) }));
vi.mock('../../../page/selection/selection-place', () => ({ placeOfSelection: () => ({}) }));

const begin = (isOpen: boolean) => {
  const draw = vi.fn();
  const prepare = vi.fn();
  const surface: Pick<Surface, 'draw' | 'erase' | 'owns' | 'isShown'> = {
    draw,
    erase: () => undefined,
    owns: () => false,
    isShown: () => false,
  };
  const frames: Pick<NoteFrames, 'prepare' | 'isOpen'> = { prepare, isOpen: () => isOpen };
  offerOnSelection({
    life: beginLife({ isConnected: () => true, report: (bug) => Promise.reject(bug) }),
    document,
    shared: { now: () => ({ switches: defaultSwitches }) } as Shared,
    surface: surface as Surface,
    frames: frames as NoteFrames,
    onHighlight: () => undefined,
    onNote: () => undefined,
    onOfficial: () => undefined,
  });
  watched.watch?.onFinished({ range: document.createRange(), endsAt: 'end', snap: true, by: 'pointer' });
  return { draw, prepare };
};

it('offers the bar beside a finished selection', () => {
  const { draw, prepare } = begin(false);
  expect(draw).toHaveBeenCalledWith('bar', expect.anything(), expect.anything());
  expect(prepare).toHaveBeenCalledOnce();
});

it('offers no bar over a note that the command opened before the selection was taken as finished', () => {
  const { draw } = begin(true);
  expect(draw).not.toHaveBeenCalled();
});
