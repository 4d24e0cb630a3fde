import type { DirectiveMention, Reading } from '../../core/model/mention';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { Span } from '../../core/model/span';
import { bare } from '../../core/text/bare';
import type { Words } from '../../core/words';
import { useWords } from '../common/context';
import { Facts, fact } from './Facts';
import { type CitedDocument, documentOf } from './groups';
import { Stepper } from './Stepper';

interface DocumentBodyProps {
  readonly mention: DirectiveMention;
  readonly reading: Reading;
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

export function DocumentBody({ mention, reading, text, onJump }: DocumentBodyProps) {
  const words = useWords();
  const cited = documentOf({ reading, text, mention });
  const places = cited.mentions.map((other) => other.span);
  const at = places.findIndex((place) => place.start === mention.span.start);
  return (
    <>
      <h2>{cited.name}</h2>
      {cited.key !== null && !isWrittenOut(cited.key, cited.name) && <p class="card-key">{cited.key}</p>}
      <Facts
        facts={[
          fact(words.card.issuer, issuerOf(cited, words)),
          fact(words.card.date, cited.date === null ? null : words.date(cited.date)),
          fact(words.card.clauses, cited.clauses.join(', ')),
          fact(words.card.oneOf, cited.key === null ? cited.candidates.join(', ') : null),
        ]}
      />
      <div class="card-counts">
        <span class="card-count">
          {words.card.cited(places.length)}
          {places.length > 1 && (
            <Stepper
              places={places}
              at={at < 0 ? null : at}
              of={cited.name}
              onStep={(place) => {
                const span = places[place];
                if (span) onJump(span);
              }}
            />
          )}
        </span>
      </div>
    </>
  );
}

/** True where the name says no less than the key: `Quyết định số 2214/QĐ-UBND`. */
const isWrittenOut = (key: string, name: string): boolean => bare(name).replace(' so ', ' ') === bare(key);

/** Who issued it, as written, else as its symbol tells. */
export function issuerOf(cited: CitedDocument, words: Words): string | null {
  if (cited.issuer !== null) return cited.issuer;
  return cited.impliedIssuer === null ? null : words.card.bySymbol(cited.impliedIssuer);
}

export const documentDossier = (mention: DirectiveMention): Partial<NotebookAddress> | null =>
  mention.key === null ? null : { document: mention.key };
