import { useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { useWords } from '../common/context';

interface KeyFormProps {
  /** The document as the article writes it. */
  readonly text: string;
  readonly onFix: (text: string, key: string) => void;
  readonly onCancel: () => void;
}

/** Types a document's number and symbol: here, on a page of the extension, no news site sees a key of it. */
export function KeyForm({ text, onFix, onCancel }: KeyFormProps) {
  const words = useWords();
  const [key, setKey] = useState('');
  const typed = key.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return (
    <form
      class="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onFix(text, typed.charAt(0).toUpperCase() + typed.slice(1));
      }}
    >
      <h2>{words.correcting.keyForm}</h2>
      <label>
        {words.correcting.keyField(text)}
        <input class="field" value={key} onInput={(event) => setKey(event.currentTarget.value)} />
      </label>
      <p class="muted">{words.correcting.keyExplained}</p>
      <div class="key-form-acts">
        <button type="submit" class="button primary" disabled={typed === ''}>
          {words.common.save}
        </button>
        <Button look="plain" label={words.common.cancel} onPress={onCancel} />
      </div>
    </form>
  );
}
