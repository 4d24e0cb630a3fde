import type { Loss } from '../../core/model/loss';
import { Button } from './Button';
import { useWords } from './context';

interface NoticeProps {
  readonly text: string;
  /** The one thing to do about it. */
  readonly act?: { readonly label: string; readonly run: () => void } | undefined;
  readonly tone?: 'plain' | 'refusal';
}

/** One sentence and at most one button. */
export const Notice = ({ text, act, tone = 'plain' }: NoticeProps) => (
  <div class={`notice ${tone}`}>
    <p role={tone === 'refusal' ? 'alert' : 'note'}>{text}</p>
    {act && <Button label={act.label} onPress={act.run} />}
  </div>
);

/** Something about the notebook that stays until it was read. */
export interface Warning {
  readonly loss: Loss;
  readonly onUnderstood: () => void;
}

export function WarningNotice({ warning }: { readonly warning: Warning }) {
  const words = useWords().common;
  return (
    <Notice
      text={words.lost(warning.loss)}
      act={{ label: words.understood, run: warning.onUnderstood }}
      tone={isMended(warning.loss) ? 'plain' : 'refusal'}
    />
  );
}

/** True where nothing is missing any more. */
const isMended = ({ expected, left, back, changes, state }: Loss): boolean =>
  state === 'done' && left + back >= expected && changes === 0;
