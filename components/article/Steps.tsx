import { useState } from 'preact/hooks';
import type { Span } from '../../core/model/span';
import { useActions } from '../common/context';
import { Stepper } from '../mention/Stepper';

interface StepsProps {
  readonly places: readonly Span[];
  readonly of: string;
}

/** Steps through the places of one entry of a list, and remembers the last one. */
export function Steps({ places, of }: StepsProps) {
  const actions = useActions();
  const [at, setAt] = useState<number | null>(null);
  return (
    <Stepper
      places={places}
      at={at}
      of={of}
      onStep={(place) => {
        const span = places[place];
        if (span === undefined) return;
        setAt(place);
        actions.jumpTo({ kind: 'mention', span });
      }}
    />
  );
}
