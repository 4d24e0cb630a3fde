import { useState } from 'preact/hooks';
import type { CorrectionScope } from '../../core/model/correction';
import type { ItemId } from '../../core/model/ids';
import type { Mention, Reading } from '../../core/model/mention';
import { Button } from '../common/Button';
import { useWords } from '../common/context';
import { type CardChange, type CardCorrection, correctionsFor, scopesOf } from './card-corrections';
import { Why } from './Why';

export interface CornerProps {
  readonly mention: Mention;
  readonly reading: Reading;
  readonly text: string;
  /** Where corrections may hold: on the page alone in a private window. */
  readonly scopes: readonly CorrectionScope['kind'][];
  readonly onCorrect: (change: CardChange, scope: CorrectionScope['kind']) => void;
  readonly onUncorrect: (ids: readonly ItemId[]) => void;
  /** Opens a page of the extension in which a key can be typed: the article's page must not see it. */
  readonly onTypeKey: (text: string) => void;
}

/** What stands behind `⋯`: why the place is marked, what the reader corrected there, and what can be corrected. */
export function Corner(props: CornerProps) {
  const { mention, reading, text, scopes, onUncorrect } = props;
  const words = useWords();
  const [scope, setScope] = useState<CorrectionScope['kind']>('page');
  const [choosing, setChoosing] = useState<Extract<CardCorrection, { kind: 'choose' }> | null>(null);
  const correct = (change: CardChange) =>
    props.onCorrect(change, scopesOf(change, scopes).includes(scope) ? scope : 'page');
  return (
    <div class="corner">
      <Why rule={mention.rule} />
      {mention.corrected !== undefined && (
        <p class="corner-corrected">
          {words.correcting.corrected}{' '}
          <Button look="link" label={words.correcting.takeBack} onPress={() => onUncorrect(mention.corrected ?? [])} />
        </p>
      )}
      <h3>{words.correcting.heading}</h3>
      {choosing === null ? (
        <Acts
          corrections={correctionsFor({ mention, reading, text, words })}
          onChoose={setChoosing}
          onCorrect={correct}
        />
      ) : (
        <Choices {...choosing} onBack={() => setChoosing(null)} onCorrect={correct} onType={props.onTypeKey} />
      )}
      {scopes.length > 1 && mention.kind !== 'instruction' && (
        <fieldset class="corner-scopes">
          <legend>{words.correcting.where}</legend>
          {scopes.map((one) => (
            <label key={one}>
              <input type="radio" name="correction-scope" checked={one === scope} onChange={() => setScope(one)} />
              {words.correcting.scope[one]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface ActsProps {
  readonly corrections: readonly CardCorrection[];
  readonly onChoose: (correction: Extract<CardCorrection, { kind: 'choose' }>) => void;
  readonly onCorrect: (change: CardChange) => void;
}

const Acts = ({ corrections, onChoose, onCorrect }: ActsProps) => (
  <ul class="corner-acts">
    {corrections.map((correction) => (
      <li key={correction.label}>
        <button
          type="button"
          class="corner-act"
          onClick={() => (correction.kind === 'choose' ? onChoose(correction) : onCorrect(correction.change))}
        >
          {correction.label}
        </button>
      </li>
    ))}
  </ul>
);

interface ChoicesProps extends Extract<CardCorrection, { kind: 'choose' }> {
  readonly onBack: () => void;
  readonly onCorrect: (change: CardChange) => void;
  readonly onType: (text: string) => void;
}

function Choices({ heading, choices, typed, onBack, onCorrect, onType }: ChoicesProps) {
  const words = useWords().correcting;
  return (
    <div class="corner-choices">
      <p class="muted">{heading}</p>
      <ul class="corner-acts">
        {choices.map(({ label, change }) => (
          <li key={label}>
            <button type="button" class="corner-act" onClick={() => onCorrect(change)}>
              {label}
            </button>
          </li>
        ))}
        {typed !== null && (
          <li>
            <button type="button" class="corner-act" onClick={() => onType(typed)}>
              {words.typeKey}
            </button>
          </li>
        )}
      </ul>
      <Button look="plain" icon="back" label={words.back} onPress={onBack} />
    </div>
  );
}
