import { useWords } from '../common/context';

/** Why a place is marked: the rule that found it and the entry of the word lists that it went by, in a sentence. */
export function Why({ rule }: { readonly rule: string }) {
  const words = useWords();
  return (
    <div class="why">
      <h3>{words.card.why}</h3>
      <p>{words.card.explain(rule) ?? `${words.card.rule}: ${rule}`}</p>
      <p class="why-rule">{rule}</p>
    </div>
  );
}
