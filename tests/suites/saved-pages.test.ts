// @vitest-environment happy-dom
import { afterAll, describe, expect, test } from 'vitest';
import { describe as describePassage } from '../../core/anchoring/describe';
import { readDoubles } from '../../core/anchoring/doubles';
import { stoodAlone } from '../../core/anchoring/fingerprint';
import { locate } from '../../core/anchoring/locate';
import { anchor as storedAnchor } from '../../core/decoding/model';
import type { Anchor } from '../../core/model/anchor';
import { projectionVersion } from '../../page/projection/projection';
import { valueIn } from '../support/notes';
import { type Kept, readSavedPages, textIn } from '../support/saved-pages';

/** The passage of the first version that is meant, described as it would be stored today. */
function describedIn(text: string, { exact, prefix = '', start, scope }: Kept['anchor']): Anchor {
  const at = start ?? text.indexOf(prefix + exact) + prefix.length;
  if (!text.startsWith(exact, at)) throw new Error(`the first version has no “${prefix}${exact}”`);
  return describePassage({ text, span: { start: at, end: at + exact.length }, projection: projectionVersion, scope });
}

/** The anchor as the notebook would read it back. One that is being added is shown in full, to be put into the file. */
function readBack(text: string, anchor: Kept['anchor']): Anchor {
  if (anchor.fingerprint !== undefined) return valueIn(storedAnchor(anchor));
  const described = JSON.stringify(describedIn(text, anchor), null, 2);
  throw new Error(`not stored yet. If this is the passage that is meant, put it into anchors.json:\n${described}`);
}

/** What is known of a passage by its stored form. */
const meaningOf = ({ fingerprint, ...selectors }: Anchor) => ({
  ...selectors,
  block: /^\w+\.\d+/u.exec(fingerprint)?.[0],
  stoodAlone: stoodAlone(fingerprint),
  doubles: readDoubles(fingerprint),
});

/** The same, in what the stored form says at all: a later form may say more behind a fingerprint, but must say this. */
const meaningAs = (anchor: Anchor, stored: Anchor) =>
  readDoubles(stored.fingerprint) === null ? { ...meaningOf(anchor), doubles: null } : meaningOf(anchor);

const pages = readSavedPages();
let placed = 0;

describe.each(pages)('saved page $name: $what', ({ versions, anchors }) => {
  test.each(anchors)('$name: $becomes', ({ anchor, becomes, words, behind = '' }) => {
    const before = textIn(versions.v1, anchor.scope);
    const stored = readBack(before, anchor);
    expect(meaningAs(describedIn(before, stored), stored), 'what was stored before reads otherwise now').toEqual(
      meaningOf(stored),
    );
    expect(locate(before, stored)).toEqual({ kind: 'exact', span: { start: stored.start, end: stored.end }, score: 1 });

    const after = textIn(versions.v2, anchor.scope);
    for (const kept of [stored, describedIn(before, stored)]) {
      const place = locate(after, kept);
      const found = place.kind === 'lost' ? null : after.slice(place.span.start, place.span.end);
      expect({ becomes: place.kind, words: found?.normalize() ?? null }).toEqual({ becomes, words });
      if (place.kind !== 'lost') expect(after.slice(0, place.span.start).normalize().endsWith(behind)).toBe(true);
    }
    placed += 1;
  });
});

afterAll(() => {
  const all = pages.flatMap(({ anchors }) => anchors).length;
  console.info(`Saved pages: ${pages.length} in two versions, ${all} passages ran, ${placed} passed`);
});
