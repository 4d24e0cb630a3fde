import type { ComponentChild } from 'preact';

/** A component in one state, with invented data: the gallery draws it in both schemes. */
export interface Fixture {
  /** Names the picture: lower case, hyphens. */
  readonly name: string;
  /** `in-page`: inside a closed shadow root on a newspaper's page. `surface`: a page of our own. */
  readonly stands: 'in-page' | 'surface';
  /** The style sheet that goes with it. */
  readonly styles: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** A selector of what is pressed before the picture is taken. */
  readonly press?: string;
  readonly draw: () => ComponentChild;
}
