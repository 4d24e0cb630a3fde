import type { ChoosingHint } from '../../core/words/words';
import { IconButton } from '../common/Button';
import { useWords } from '../common/context';

const controlKey = /^Mac/u.test(navigator.platform) ? '⌘' : 'Ctrl';

/** The keys that are named on keyboards as they are; `choosing-keys.ts` tells what they do. */
const keysOf: readonly (readonly [ChoosingHint, readonly string[]])[] = [
  ['paragraph', ['↑', '↓']],
  ['sentence', ['←', '→']],
  ['word', ['Shift', '← →']],
  ['moreSentences', ['Shift', '↑ ↓']],
  ['edge', ['Tab']],
  ['note', ['Enter']],
  ['highlight', ['Space']],
  ['colours', ['1–4']],
  ['copy', ['C']],
  ['undo', [controlKey, 'Z']],
  ['leave', ['Esc']],
];

/** The keys for choosing a passage, shown while they work. */
export function ChoosingBar({ onLeave }: { readonly onLeave: () => void }) {
  const { choosing } = useWords();
  return (
    <section class="choosing-bar" aria-label={choosing.label}>
      <dl class="choosing-keys">
        {keysOf.map(([act, keys]) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{choosing.acts[act]}</dd>
          </div>
        ))}
      </dl>
      <IconButton icon="close" says={choosing.leave} onPress={onLeave} />
    </section>
  );
}
