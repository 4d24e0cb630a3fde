import { OwnCard } from '../../components/highlight/OwnCard';
import { Card } from '../../components/mention/Card';
import { isSameText } from '../../core/corrections/same-text';
import type { Annotation } from '../../core/model/annotation';
import type { FollowUp } from '../../core/model/follow-up';
import { followUpsIn, type Item } from '../../core/model/item';
import type { Mention } from '../../core/model/mention';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { PlacedAnnotation } from '../../core/model/reader';
import type { Span } from '../../core/model/span';
import { fullestOf } from '../../core/reading/folding';
import { around } from '../../page/host/place';
import { rememberFocus } from '../../page/lifetime/focus';
import type { Projection } from '../../page/projection/project';
import { bringIntoView } from '../../page/selection/step';
import type { Acts } from './acts';
import type { Correcting } from './correcting';
import type { Painting } from './painting';
import { passageAt } from './passage';
import type { Shared } from './state';
import { isSame, type Stop, stopsOf } from './stops';
import type { Beside, Surface } from './surface';

/** How a card came: what the pointer brought goes with the pointer, what a key brought has the focus. */
export type Opening = 'hover' | 'key' | 'tap';

export interface Cards {
  open(stop: Stop, by: Opening): void;
  close(): void;
  /** The place whose card is open. */
  current(): { readonly stop: Stop; readonly by: Opening } | null;
}

export interface CardsOptions {
  readonly document: Document;
  readonly shared: Shared;
  readonly surface: Surface;
  readonly painting: Painting;
  readonly acts: Acts;
  readonly correcting: Correcting;
  readonly onNote: (stop: Stop, beside: Beside) => void;
  readonly onEdit: (annotation: Annotation, beside: Beside) => void;
  readonly onCopyLink: (annotation: Annotation) => void;
  readonly onDossier: (address: Partial<NotebookAddress>) => void;
}

interface Open {
  readonly stop: Stop;
  readonly by: Opening;
  /** Brings focus and caret back, where the card has taken them. */
  readonly giveBack: (() => void) | null;
  readonly unpaint: () => void;
}

export const makeCards = (options: CardsOptions): Cards => {
  const { document, shared, surface, painting } = options;
  let open: Open | null = null;

  const close = (): void => {
    if (open === null) return;
    const { unpaint, giveBack } = open;
    open = null;
    surface.erase('card');
    unpaint();
    giveBack?.();
  };
  const draw = (stop: Stop, beside: Beside): HTMLElement =>
    surface.draw('card', <StopCard stop={stop} beside={beside} close={close} show={show} {...options} />, beside);

  const show = (stop: Stop, by: Opening): void => {
    const beside = placeOf(stop.projection, stop.span);
    if (beside === null) return;
    // Going from mark to mark by key, the focus returns to where it was before the first one.
    const giveBack = by === 'key' ? (open?.giveBack ?? rememberFocus(document)) : null;
    open?.unpaint();
    open = { stop, by, giveBack, unpaint: underline(stop) };
    const layer = draw(stop, beside);
    if (by === 'key') layer.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  };
  const underline = ({ projection, span, what }: Stop): (() => void) =>
    what.kind === 'mention' && what.mention.kind === 'instruction'
      ? painting.underline(projection, span)
      : () => undefined;

  shared.watch((changed) => {
    if (open === null || !shownIn.some((field) => changed.has(field))) return;
    // What the card explains may have moved, changed or gone.
    const { stop } = open;
    const same = stopsOf(shared.now()).find((other) => explainsTheSame(stop, other));
    const beside = same && placeOf(same.projection, same.span);
    if (same === undefined || !beside) {
      close();
      return;
    }
    open.unpaint();
    open = { ...open, stop: same, unpaint: underline(same) };
    draw(same, beside);
  });

  return { open: show, close, current: () => open };
};

/** What a card shows comes of these. */
const shownIn = ['article', 'placed', 'switches', 'items'] as const;

const explainsTheSame = ({ span, what }: Stop, other: Stop): boolean => {
  if (what.kind === 'own') {
    return other.what.kind === 'own' && other.what.placed.annotation.id === what.placed.annotation.id;
  }
  return other.what.kind === 'mention' && other.what.mention.kind === what.mention.kind && isSame(other.span, span);
};

/** Where the words are drawn that a card explains; `null` where they are not. */
export const placeOf = (projection: Projection, span: Span): Beside | null => {
  const boxes = projection.rangesOf(span).flatMap((range) => [...range.getClientRects()]);
  const words = around(boxes);
  return words && { words, near: words.left };
};

interface StopCardProps extends CardsOptions {
  readonly stop: Stop;
  readonly beside: Beside;
  readonly close: () => void;
  readonly show: (stop: Stop, by: Opening) => void;
}

const StopCard = (props: StopCardProps) => {
  const { mention, placed } = whatOf(props.stop);
  if (placed !== null) return <OwnStop {...props} placed={placed} />;
  return mention === null ? null : <MentionStop {...props} mention={mention} />;
};

const whatOf = ({ what }: Stop) => ({
  mention: what.kind === 'mention' ? what.mention : null,
  placed: what.kind === 'own' ? what.placed : null,
});

const OwnStop = (props: StopCardProps & { readonly placed: PlacedAnnotation }) => {
  const { placed, stop, shared, beside, close, acts, onEdit, onCopyLink } = props;
  const { annotation, place } = placed;
  return (
    <OwnCard
      key={annotation.id}
      annotation={annotation}
      place={place.kind === 'lost' ? 'similar' : place.kind}
      onEdit={() => {
        close();
        onEdit(annotation, beside);
      }}
      onRecolour={(colour) => void acts.recolour(annotation, colour)}
      onRemove={() => {
        close();
        void acts.remove(annotation);
      }}
      onCopyLink={() => onCopyLink(annotation)}
      onConfirm={() => {
        close();
        void acts.reattach(annotation, passageAt(shared.now(), stop.scope, stop.span));
      }}
      onRefuse={() => {
        close();
        void acts.refuse(annotation, stop.projection.text.slice(stop.span.start, stop.span.end));
      }}
      onClose={close}
    />
  );
};

const MentionStop = (props: StopCardProps & { readonly mention: Mention }) => {
  const { mention, stop, beside, close, show, shared, correcting, onNote, onDossier } = props;
  const { article, items } = shared.now();
  if (article === null) return null;
  const jump = (span: Span): void => {
    const next = stopsOf(shared.now()).find((other) => other.what.kind === 'mention' && isSame(other.span, span));
    const range = article.projection.rangeOf(span);
    if (range !== null && bringIntoView(range) && next !== undefined) show(next, 'key');
  };
  const { text } = article.projection;
  const { span } = fullestOf(article.reading, mention);
  return (
    <Card
      key={`${mention.kind}-${stop.span.start}`}
      mention={mention}
      reading={article.reading}
      text={text}
      published={article.sighting.meta.published}
      followUp={followUpOn(items, text.slice(span.start, span.end))}
      scopes={correcting.scopes}
      onJump={jump}
      onNote={() => {
        close();
        onNote(stop, beside);
      }}
      onFollow={correcting.follow}
      onCorrect={(change, scope) => correcting.correct(mention, change, scope)}
      onUncorrect={correcting.uncorrect}
      onTypeKey={(text) => correcting.typeKey(text, mention.kind === 'directive' ? mention.key : null)}
      onDossier={onDossier}
      onClose={close}
    />
  );
};

/** The task on the board that a sentence of this page is. */
const followUpOn = (items: readonly Item[], sentence: string): FollowUp | null =>
  followUpsIn(items).find(({ anchor }) => isSameText(anchor.exact, sentence)) ?? null;
