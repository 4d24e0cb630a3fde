import type { ComponentChildren } from 'preact';
import type { Draft } from '../../core/model/annotation';
import { closing, opening } from './paragraph';

interface DraftViewProps {
  readonly draft: Draft;
  /** The editor of the draft. */
  readonly children: ComponentChildren;
}

/** A note that was never saved, with the passage that it is about. */
export const DraftView = ({ draft, children }: DraftViewProps) => (
  <article class={`reading ${draft.colour}`}>
    <header>
      <h2>{draft.sighting.meta.title}</h2>
    </header>
    <blockquote class="quote reading-passage">
      <span class="muted">{opening(draft.anchor.prefix)}</span>
      <mark>{draft.anchor.exact}</mark>
      <span class="muted">{closing(draft.anchor.suffix)}</span>
    </blockquote>
    {children}
  </article>
);
