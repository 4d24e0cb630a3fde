import type { ArticleRecord } from '../../core/model/article';
import type { Correction } from '../../core/model/correction';
import { IconButton } from '../common/Button';
import { useActions, useWords } from '../common/context';
import { KeyForm } from './KeyForm';

/** A correction with the article in which it holds, where it holds in one alone. */
export interface ListedCorrection {
  readonly correction: Correction;
  readonly article: ArticleRecord | null;
}

export interface CorrectionsProps {
  /** Newest first. */
  readonly corrections: readonly ListedCorrection[];
  /** A document whose key is to be typed, as an article writes it; `null` where none is. */
  readonly fix: string | null;
  readonly onFix: (text: string, key: string) => void;
  readonly onLeaveFix: () => void;
  readonly onRemove: (correction: Correction) => void;
}

/** What the reader corrected, each with where it holds and the way to take it back. */
export function CorrectionsView({ corrections, fix, onFix, onLeaveFix, onRemove }: CorrectionsProps) {
  const words = useWords().correcting;
  return (
    <section class="corrections" aria-label={words.list}>
      {fix !== null && <KeyForm key={fix} text={fix} onFix={onFix} onCancel={onLeaveFix} />}
      {corrections.length === 0 ? (
        <p class="page-empty">{words.none}</p>
      ) : (
        <>
          <p class="muted corrections-count" role="status">
            {words.count(corrections.length)}
          </p>
          <ul class="corrections-list">
            {corrections.map((listed) => (
              <CorrectionItem key={listed.correction.id} {...listed} onRemove={onRemove} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function CorrectionItem({
  correction,
  article,
  onRemove,
}: ListedCorrection & { readonly onRemove: (correction: Correction) => void }) {
  const words = useWords();
  const actions = useActions();
  const { scope, change } = correction;
  const says = words.correcting.says(change);
  const where = scope.kind === 'site' ? scope.host : (article?.meta.title ?? null);
  return (
    <li>
      <div>
        <p class="correction-says">{says}</p>
        <p class="muted">
          {words.kinds[kindOf(correction)]} · {words.correcting.holds(where)} ·{' '}
          {words.moment(correction.updated, actions.now())}
          {change.kind === 'key' && change.was !== null && ` · ${words.correcting.keyWas(change.was)}`}
        </p>
      </div>
      <IconButton icon="remove" says={`${words.correcting.takeBack}: ${says}`} onPress={() => onRemove(correction)} />
    </li>
  );
}

/** What kind of mark a correction is about. */
const kindOf = ({ change }: Correction) => {
  if (change.kind === 'ignore' || change.kind === 'ignore-place') return change.mention;
  return change.kind === 'key' ? 'directive' : 'official';
};
