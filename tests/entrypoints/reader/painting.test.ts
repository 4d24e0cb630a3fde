// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { defaultSwitches } from '../../../core/model/reader';
import { keepPainted } from '../../../entrypoints/reader/painting';
import { share } from '../../../entrypoints/reader/state';
import { supported } from '../../../page/highlighting/painter';
import { beginLife } from '../../../page/lifetime/life';
import { project } from '../../../page/projection/project';
import { textBlocks } from '../../../page/projection/text-blocks';
import { fakeAnnotation } from '../../support/notes';

vi.mock('wxt/browser', () => ({ browser: {} }));

describe('a browser that shows no marks', () => {
  it('is told apart, and nothing throws', () => {
    document.body.innerHTML = '<p>Thành phố yêu cầu các quận rà soát.</p>';
    expect(supported(document)).toBe(false);
    const projection = project(textBlocks(document.body));
    const shared = share({
      article: null,
      page: () => projection,
      record: null,
      items: [],
      placed: [],
      unplaced: 0,
      switches: defaultSwitches,
    });
    const errors: unknown[] = [];
    const life = beginLife({ isConnected: () => true, report: (error) => errors.push(error) });
    const { flash } = keepPainted(shared, { life, document });
    const span = { start: 0, end: 9 };
    shared.set({ placed: [{ annotation: fakeAnnotation(), place: { kind: 'exact', span, score: 1 } }] });
    flash(projection, span)();
    life.stop();
    expect(errors).toEqual([]);
  });
});
