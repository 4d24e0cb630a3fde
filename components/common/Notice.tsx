import { Button } from './Button';

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
