import type { Dated } from '../../core/dated/changes';
import { useWords } from '../common/context';

/** What came or went of the bodies that a card names, as far as the lexicon knows. */
export function DatedLines({ dated }: { readonly dated: readonly Dated[] }) {
  const words = useWords();
  if (dated.length === 0) return null;
  return (
    <ul class="dated">
      {dated.map((one) => {
        const day = words.date(one.day);
        const text =
          one.kind === 'since' ? words.card.since(one.name, day) : words.card[one.kind](one.name, day, one.became);
        return <li key={one.name}>{text}</li>;
      })}
    </ul>
  );
}
