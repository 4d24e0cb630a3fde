import type { Span } from '../../core/model/span';
import { IconButton } from '../common/Button';
import { useWords } from '../common/context';

interface StepperProps {
  /** All places, in reading order. */
  readonly places: readonly Span[];
  /** Where the reader is among them; `null` before the first step. */
  readonly at: number | null;
  /** What is stepped through, for those who do not see where the buttons stand. */
  readonly of: string;
  readonly onStep: (place: number) => void;
}

/** `‹ 2/6 ›`: goes round through the places. With one place there is one button. */
export function Stepper({ places, at, of, onStep }: StepperProps) {
  const words = useWords();
  const count = places.length;
  if (count === 0) return null;
  if (count === 1) return <IconButton icon="jump" says={`${words.common.jump}: ${of}`} onPress={() => onStep(0)} />;
  return (
    <span class="stepper">
      <IconButton
        icon="previous"
        says={`${words.card.previous}: ${of}`}
        onPress={() => onStep(at === null ? count - 1 : (at + count - 1) % count)}
      />
      <span class="stepper-place">{at === null ? count : words.card.place(at + 1, count)}</span>
      <IconButton
        icon="next"
        says={`${words.card.next}: ${of}`}
        onPress={() => onStep(at === null ? 0 : (at + 1) % count)}
      />
    </span>
  );
}
