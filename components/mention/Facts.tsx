export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A few named facts, one a line; a fact without a value is not shown. */
export const Facts = ({ facts }: { readonly facts: readonly (Fact | null)[] }) => (
  <dl class="facts">
    {facts.map(
      (fact) =>
        fact && (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ),
    )}
  </dl>
);

/** A fact, or nothing where the value is not known. */
export const fact = (name: string, value: string | null): Fact | null =>
  value === null || value === '' ? null : { name, value };
