import { useState } from 'preact/hooks';
import type { FacetValue } from '../../core/review/facets';
import { Button } from '../common/Button';
import { useWords } from '../common/context';

interface FacetListProps {
  readonly heading: string;
  readonly values: readonly FacetValue[];
  readonly chosen: string | null;
  /** How a value is shown; as it is where this is not given. */
  readonly say?: (value: string) => string;
  /** A colour has a sign before its name. */
  readonly signs?: boolean;
  readonly onChoose: (value: string | null) => void;
}

/** So many values are shown at first: more are a search of their own. */
const shownAtFirst = 8;

/** The values of one part of the filter with their counts; the chosen one lets go when it is pressed again. */
export function FacetList({
  heading,
  values,
  chosen,
  say = (value) => value,
  signs = false,
  onChoose,
}: FacetListProps) {
  const words = useWords().notebook;
  const [all, setAll] = useState(false);
  if (values.length === 0 && chosen === null) return null;
  const known = chosen === null || values.some(({ value }) => value === chosen);
  const listed = known ? values : [{ value: chosen, count: 0 }, ...values];
  const shown = all ? listed : listed.filter(({ value }, index) => index < shownAtFirst || value === chosen);
  return (
    <section class="facet">
      <h3>{heading}</h3>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              class="facet-value"
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? null : value)}
            >
              {signs && <span class={`sign ${value}`} />}
              <span class="facet-name">{say(value)}</span>
              <span class="facet-count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < listed.length && (
        <Button look="link" label={words.showMore(listed.length - shown.length)} onPress={() => setAll(true)} />
      )}
    </section>
  );
}
