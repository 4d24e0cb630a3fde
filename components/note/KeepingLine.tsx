import { useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { useWords } from '../common/context';
import type { Keeping } from './useDraft';

interface KeepingLineProps {
  readonly keeping: Keeping;
  /** Whether the text holds another version of the note beside what the reader wrote. */
  readonly isJoined: boolean;
  /** What the reader typed, to be copied where it can't be kept. */
  readonly text: string;
}

/** How it stands with the draft: quiet while all is well, and with a way to rescue the words where it is not. */
export function KeepingLine({ keeping, isJoined, text }: KeepingLineProps) {
  const words = useWords();
  return (
    <>
      {isJoined && (
        <p class="keeping refusal" role="alert">
          {words.note.joined}
        </p>
      )}
      <State keeping={keeping} text={text} />
    </>
  );
}

function State({ keeping, text }: Omit<KeepingLineProps, 'isJoined'>) {
  const words = useWords();
  switch (keeping.kind) {
    case 'untouched':
      // Its line is kept free, so that the frame does not jump at the first letter.
      return <p class="keeping">{'\u00a0'}</p>;
    case 'keeping':
      return <p class="keeping muted">{words.note.keeping}</p>;
    case 'kept':
      return <p class="keeping muted">{words.note.kept}</p>;
    case 'saving':
      return (
        <p class="keeping muted" role="status">
          {words.note.saving}
        </p>
      );
    case 'failed':
      return (
        <Refusal
          said={keeping.failure.kind === 'private-window' ? words.note.privateWindow : words.failure(keeping.failure)}
          text={text}
        />
      );
  }
}

interface RefusalProps {
  readonly said: string;
  readonly text: string;
}

/** What went wrong, and a button that copies what was typed. */
export function Refusal({ said, text }: RefusalProps) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <div class="keeping refusal">
      <p role="alert">{said}</p>
      {text !== '' && (
        <Button
          label={copied ? words.common.copied : words.note.copyText}
          onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        />
      )}
    </div>
  );
}
