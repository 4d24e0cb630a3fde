import { useWords } from '../common/context';
import { Facts, fact } from './Facts';

/** Which rule marked the place, and by which entry of the word lists: `rule:entry`. */
export function Why({ rule }: { readonly rule: string }) {
  const words = useWords();
  const cut = rule.indexOf(':');
  const name = cut < 0 ? rule : rule.slice(0, cut);
  const entry = cut < 0 ? null : rule.slice(cut + 1);
  return (
    <div class="why">
      <p>{words.card.why}</p>
      <Facts facts={[fact(words.card.rule, name), fact(words.card.entry, entry)]} />
    </div>
  );
}
