import type { Span } from '../../core/model/span';
import { Button } from '../common/Button';
import { useActions, useWords } from '../common/context';
import { issuerOf } from '../mention/DocumentBody';
import type { CitedDocument } from '../mention/groups';
import { Steps } from './Steps';
import { entryClass } from './visible';

interface DocumentListProps {
  readonly documents: readonly CitedDocument[];
  readonly visible: Span | null;
}

export function DocumentList({ documents, visible }: DocumentListProps) {
  const words = useWords();
  const actions = useActions();
  return (
    <ul class="entries">
      {documents.map((cited) => {
        const places = cited.mentions.map((mention) => mention.span);
        const { key } = cited;
        const facts = [issuerOf(cited, words), cited.date === null ? null : words.date(cited.date)];
        return (
          <li key={key ?? cited.name} class={entryClass(places, visible)}>
            <div class="entry-head">
              <h2 class="document">{cited.name}</h2>
              <Steps places={places} of={cited.name} />
            </div>
            {facts.some((fact) => fact !== null) && <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>}
            {key !== null && !cited.complete && <p class="muted">{words.card.onlyHere}</p>}
            {key === null && cited.candidates.length > 0 && (
              <p class="muted">
                {words.card.oneOf}: {cited.candidates.join(', ')}
              </p>
            )}
            <p class="entry-facts">
              <span>{words.card.cited(places.length)}</span>
              {cited.clauses.length > 0 && <span>{cited.clauses.join(', ')}</span>}
              {key !== null && cited.complete && (
                <Button
                  look="link"
                  label={words.card.dossier}
                  says={words.notebook.dossierOf(key)}
                  onPress={() => actions.openNotebook({ document: key })}
                />
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
