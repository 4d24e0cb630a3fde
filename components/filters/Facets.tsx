import { colours } from '../../core/model/annotation';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { Facets as FacetCounts } from '../../core/review/facets';
import { Button } from '../common/Button';
import { useWords } from '../common/context';
import { FacetList } from './FacetList';

interface FacetsProps {
  readonly counts: FacetCounts;
  readonly address: NotebookAddress;
  readonly onFilter: (changed: Partial<NotebookAddress>) => void;
}

/** What filters nothing, apart from the search field, which is emptied where it stands. */
const unfiltered: Partial<NotebookAddress> = {
  colour: null,
  noted: null,
  tag: null,
  outlet: null,
  official: null,
  document: null,
  article: null,
};

export const isFiltered = (address: NotebookAddress): boolean =>
  [
    address.colour,
    address.noted,
    address.tag,
    address.outlet,
    address.official,
    address.document,
    address.article,
  ].some((part) => part !== null);

/** Every way to narrow the list, each with how many notes it would leave. */
export function Facets({ counts, address, onFilter }: FacetsProps) {
  const words = useWords();
  const kind = (value: string): string => (value === 'yes' ? words.notebook.withNote : words.notebook.withoutNote);
  const colour = (value: string): string => {
    const known = colours.find((one) => one === value);
    return known ? words.colours[known] : value;
  };
  return (
    <div class="facets">
      {isFiltered(address) && (
        <Button look="link" label={words.notebook.clearFilters} onPress={() => onFilter(unfiltered)} />
      )}
      <FacetList
        heading={words.notebook.kind}
        values={counts.noted}
        chosen={address.noted}
        say={kind}
        onChoose={(noted) => onFilter({ noted: noted === 'yes' || noted === 'no' ? noted : null })}
      />
      <FacetList
        heading={words.common.colour}
        values={counts.colour}
        chosen={address.colour}
        say={colour}
        signs
        onChoose={(chosen) => onFilter({ colour: colours.find((one) => one === chosen) ?? null })}
      />
      <FacetList
        heading={words.notebook.tag}
        values={counts.tag}
        chosen={address.tag}
        say={(tag) => `#${tag}`}
        onChoose={(tag) => onFilter({ tag })}
      />
      <FacetList
        heading={words.notebook.official}
        values={counts.official}
        chosen={address.official}
        onChoose={(official) => onFilter({ official })}
      />
      <FacetList
        heading={words.notebook.document}
        values={counts.document}
        chosen={address.document}
        onChoose={(document) => onFilter({ document })}
      />
      <FacetList
        heading={words.notebook.outlet}
        values={counts.outlet}
        chosen={address.outlet}
        onChoose={(outlet) => onFilter({ outlet })}
      />
    </div>
  );
}
