import { useEffect, useState } from 'preact/hooks';
import { Button, IconButton } from './Button';
import { useWords } from './context';

/** How long a toast stays, in milliseconds: long enough to read it, find the button and press it. */
export const toastStays = 8_000;

export interface ToastMessage {
  /** Tells one message from the next, so that the same words said twice start the time again. */
  readonly id: number;
  readonly text: string;
  /** `refusal` is read out at once and stays until it is closed. */
  readonly tone: 'done' | 'refusal';
  /** The one thing to do about it, `undo` in most cases. */
  readonly act: { readonly label: string; readonly run: () => void } | null;
}

interface ToastProps {
  readonly message: ToastMessage;
  readonly onClose: () => void;
}

/** What just happened, with the way back. The time stops while pointer or focus is on it. */
export function Toast({ message, onClose }: ToastProps) {
  const words = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || message.tone === 'refusal') return;
    const timer = setTimeout(onClose, toastStays);
    return () => clearTimeout(timer);
  }, [held, message.id, message.tone, onClose]);
  return (
    <section
      class="toast"
      aria-label={words.toast.label}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p role={message.tone === 'refusal' ? 'alert' : 'status'}>{message.text}</p>
      {message.act && <Button label={message.act.label} onPress={message.act.run} />}
      <IconButton icon="close" says={words.common.close} onPress={onClose} />
    </section>
  );
}
