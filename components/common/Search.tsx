import { useWords } from './context';
import { Icon } from './Icon';

interface SearchProps {
  readonly query: string;
  readonly placeholder: string;
  readonly onQuery: (query: string) => void;
}

/** A search field that answers while one types; Esc empties it. Letters count only when their composition has ended. */
export function Search({ query, placeholder, onQuery }: SearchProps) {
  const words = useWords();
  return (
    <label class="search">
      <Icon name="search" />
      <span class="unseen">{words.common.search}</span>
      <input
        type="search"
        class="field"
        value={query}
        placeholder={placeholder}
        onInput={(event) => {
          if (!event.isComposing) onQuery(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing || query === '') return;
          event.preventDefault();
          event.stopPropagation();
          onQuery('');
        }}
      />
    </label>
  );
}
