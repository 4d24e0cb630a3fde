import { anyBoolean, byKind, type Decoder, object, oneOf, textOfAtMost, where, wholeNumber } from '../decoding/decoder';
import { edit } from '../decoding/edit';
import { id } from '../decoding/id';
import type { Edit } from './annotation';
import type { AnnotationId, DraftId } from './ids';

/**
 * The note frame is a page of the extension inside the reader's page. It and the content script talk through extension
 * messages only: nothing that is typed may pass through the page. Every message names the draft it is about, because
 * extension messages reach the frames of all tabs.
 *
 * The address of the frame is `note/index.html#draft=ID&scheme=light`: see `noteFrameHash`.
 */
export type NoteFrameRequest =
  /**
   * The reader gave the command: read the draft (it was kept before, or is being kept) and take the keyboard. `typed` is as
   * in `caught`.
   */
  | { readonly kind: 'open'; readonly draft: DraftId; readonly typed: string }
  /** The command was given, and the keyboard comes as soon as the hand pauses: read the draft meanwhile. */
  | { readonly kind: 'look'; readonly draft: DraftId }
  /**
   * All letters that came before the frame could take them; they stand before all that was typed in it, in place of those
   * of an earlier request.
   */
  | { readonly kind: 'caught'; readonly draft: DraftId; readonly typed: string };

/** What the frame tells. Of what the reader typed, these hold what was saved and no more. */
export type NoteFrameReport =
  /** The text area is there and takes keys. */
  | { readonly kind: 'ready'; readonly draft: DraftId }
  /** The note is durable; the draft is gone. */
  | {
      readonly kind: 'saved';
      readonly draft: DraftId;
      readonly annotation: AnnotationId;
      readonly act: 'added' | 'edited';
      /** What was done, and what takes it back: the page remembers it among the reader's other acts. */
      readonly edit: Edit;
      readonly inverse: Edit;
    }
  /** The reader is done: hide the frame and give the focus back. `kept`: an unfinished draft stays in the notebook. */
  | { readonly kind: 'closed'; readonly draft: DraftId; readonly kept: boolean }
  /** The height that the content needs, in CSS pixels. */
  | { readonly kind: 'resize'; readonly draft: DraftId; readonly height: number };

export interface NoteFrameRequestMessage {
  readonly to: 'note-frame';
  readonly say: NoteFrameRequest;
}

export interface NoteFrameReportMessage {
  readonly from: 'note-frame';
  readonly say: NoteFrameReport;
}

const kind = <Kind extends string>(name: Kind): Decoder<Kind> => oneOf(name);
const draft = id<'draft'>();

/** A frame is there within a second; nobody types more letters in that time. */
const mostTyped = 1_000;

/** Taller frames scroll inside: no screen shows more. */
const tallest = 4_000;
const height = where(wholeNumber, `a height of at most ${tallest} pixels`, (value) => value <= tallest);

const noteFrameRequest: Decoder<NoteFrameRequest> = byKind<NoteFrameRequest>({
  open: object({ kind: kind('open'), draft, typed: textOfAtMost(mostTyped) }),
  look: object({ kind: kind('look'), draft }),
  caught: object({ kind: kind('caught'), draft, typed: textOfAtMost(mostTyped) }),
});

const noteFrameReport: Decoder<NoteFrameReport> = byKind<NoteFrameReport>({
  ready: object({ kind: kind('ready'), draft }),
  saved: object({
    kind: kind('saved'),
    draft,
    annotation: id<'annotation'>(),
    act: oneOf('added', 'edited'),
    edit,
    inverse: edit,
  }),
  closed: object({ kind: kind('closed'), draft, kept: anyBoolean }),
  resize: object({ kind: kind('resize'), draft, height }),
});

export const noteFrameRequestMessage: Decoder<NoteFrameRequestMessage> = object<NoteFrameRequestMessage>({
  to: kind('note-frame'),
  say: noteFrameRequest,
});

export const noteFrameReportMessage: Decoder<NoteFrameReportMessage> = object<NoteFrameReportMessage>({
  from: kind('note-frame'),
  say: noteFrameReport,
});

/** What stands behind `#` in the address of the frame. The scheme is the page's, not the system's. */
export interface NoteFrameAddress {
  readonly draft: DraftId;
  readonly scheme: 'light' | 'dark';
}

export const noteFrameHash = ({ draft, scheme }: NoteFrameAddress): string => `#draft=${draft}&scheme=${scheme}`;

/** The address in a hash, or `null` where it names no draft. */
export function noteFrameAddress(hash: string): NoteFrameAddress | null {
  const named = /[#&]draft=(?<draft>[A-Za-z0-9-]+)/.exec(hash)?.groups?.draft;
  const decoded = draft(named);
  return decoded.ok ? { draft: decoded.value, scheme: /[#&]scheme=dark(?:&|$)/.test(hash) ? 'dark' : 'light' } : null;
}
