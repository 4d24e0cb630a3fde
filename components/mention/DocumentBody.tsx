import { vietnameseCalendar } from '../../core/dated/vietnamese';
import type { DirectiveMention, Reading } from '../../core/model/mention';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { Span } from '../../core/model/span';
import { fullestOf } from '../../core/reading/folding';
import { bare } from '../../core/text/bare';
import type { Words } from '../../core/words';
import { useWords } from '../common/context';
import { DatedLines } from './DatedLines';
import { Facts, fact } from './Facts';
import { type CitedDocument, documentOf, type Related, relatedTo } from './groups';
import { Stepper } from './Stepper';

interface DocumentBodyProps {
  readonly mention: DirectiveMention;
  readonly reading: Reading;
  readonly text: string;
  /** When the article was published, ISO, or `null`. */
  readonly published: string | null;
  readonly onJump: (span: Span) => void;
}

export function DocumentBody({ mention, reading, text, published, onJump }: DocumentBodyProps) {
  const words = useWords();
  const cited = documentOf({ reading, text, mention });
  const places = cited.mentions.map((other) => other.span);
  const { span } = fullestOf(reading, mention);
  const at = places.findIndex((place) => place.start === span.start);
  const related = relatedTo(reading, cited.key);
  return (
    <>
      <h2>{cited.name}</h2>
      {cited.key !== null && !isWrittenOut(cited.key, cited.name) && <p class="card-key">{cited.key}</p>}
      <Doubt cited={cited} />
      <Facts
        facts={[
          fact(words.card.issuer, issuerOf(cited, words)),
          fact(words.card.date, cited.date === null ? null : words.date(cited.date)),
          fact(words.card.clauses, cited.clauses.join(', ')),
          fact(words.card.oneOf, cited.key === null ? cited.candidates.join(', ') : null),
        ]}
      />
      <Relations related={related} onJump={onJump} />
      <DatedLines dated={cited.key === null ? [] : vietnameseCalendar.ofDocument(cited.key, published)} />
      <div class="card-counts">
        <span class="card-count">
          {words.card.cited(places.length)}
          {places.length > 1 && (
            <Stepper
              places={places}
              at={at < 0 ? null : at}
              of={cited.name}
              onStep={(place) => {
                const next = places[place];
                if (next) onJump(next);
              }}
            />
          )}
        </span>
        {related.pointed.length > 0 && <span class="muted">{words.card.pointedAt(related.pointed.length)}</span>}
      </div>
    </>
  );
}

/** Says that it is not known, or only here, which document is meant: nothing is guessed. */
function Doubt({ cited }: { readonly cited: CitedDocument }) {
  const words = useWords().card;
  if (cited.key === null) return cited.candidates.length > 0 ? null : <p class="card-doubt">{words.ambiguous}</p>;
  return cited.complete ? null : <p class="card-doubt">{words.onlyHere}</p>;
}

interface RelationsProps {
  readonly related: Related;
  readonly onJump: (span: Span) => void;
}

/** What the article states of this document and others; each leads to where it is stated. */
function Relations({ related, onJump }: RelationsProps) {
  const words = useWords();
  if (related.stated.length === 0) return null;
  return (
    <ul class="relations">
      {related.stated.map(({ kind, of, other, span }) => (
        <li key={`${kind}-${of}-${other}`}>
          <button type="button" class="button link" title={words.common.jump} onClick={() => onJump(span)}>
            {words.card.relation(kind, of, other)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** True where the name says no less than the key: `Quyết định số 2214/QĐ-UBND`. */
const isWrittenOut = (key: string, name: string): boolean => bare(name).replace(' so ', ' ') === bare(key);

/** Who issued it, as written, else as its symbol tells. */
export function issuerOf(cited: CitedDocument, words: Words): string | null {
  if (cited.issuer !== null) return cited.issuer;
  return cited.impliedIssuer === null ? null : words.card.bySymbol(cited.impliedIssuer);
}

/** A key that holds in this article alone leads to no other one. */
export const documentDossier = (mention: DirectiveMention): Partial<NotebookAddress> | null =>
  mention.key === null || !mention.complete ? null : { document: mention.key };
