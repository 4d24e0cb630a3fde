import type { MentionKind } from '../../core/model/mention';
import type { Switches } from '../../core/model/reader';
import { Button } from '../common/Button';
import { useWords } from '../common/context';

interface MarkSwitchesProps {
  readonly switches: Switches;
  readonly onChange: (change: (switches: Switches) => Switches) => void;
  /** Opens the page for sites, keys and language. */
  readonly onMore: () => void;
}

const kinds: readonly (MentionKind | 'own')[] = ['official', 'role', 'directive', 'instruction', 'own'];

/** What is marked, kind by kind; each name is underlined as its marks are, so that this is the legend too. */
export function MarkSwitches({ switches, onChange, onMore }: MarkSwitchesProps) {
  const words = useWords();
  return (
    <fieldset class="mark-switches" aria-label={words.page.kindSwitches}>
      <Check
        label={words.page.everywhere}
        checked={switches.on}
        onChange={(on) => onChange((before) => ({ ...before, on }))}
      />
      {kinds.map((kind) => (
        <Check
          key={kind}
          label={words.kinds[kind]}
          looks={`kind ${kind}`}
          checked={switches.kinds[kind]}
          onChange={(on) => onChange((before) => ({ ...before, kinds: { ...before.kinds, [kind]: on } }))}
        />
      ))}
      <Check
        label={words.page.selectionBar}
        checked={switches.selectionBar}
        onChange={(selectionBar) => onChange((before) => ({ ...before, selectionBar }))}
      />
      <Button look="link" label={words.page.more} onPress={onMore} />
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly looks?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

const Check = ({ label, looks = '', checked, onChange }: CheckProps) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span class={looks}>{label}</span>
  </label>
);
