import { describe } from '../../core/anchoring/describe';
import { groundOf, locate } from '../../core/anchoring/locate';
import type { Anchor } from '../../core/model/anchor';
import type { Span } from '../../core/model/span';

/** A way to store a passage and find it again. */
export interface Anchorer<Stored> {
  readonly name: string;
  describe(text: string, span: Span): Promise<Stored>;
  /** Readies a text for many passages. Its time is shared out among them. */
  prepare(text: string): { locate(stored: Stored): Promise<Span | null> };
}

export const ours: Anchorer<Anchor> = {
  name: 'Bên Lề',
  describe: async (text, span) => describe({ text, span, projection: 1, scope: 'page' }),
  prepare: (text) => {
    const ground = groundOf(text);
    ground.indexed();
    return {
      locate: async (anchor) => {
        const place = locate(ground, anchor);
        return place.kind === 'lost' ? null : place.span;
      },
    };
  },
};
