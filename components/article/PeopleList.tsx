import type { Span } from '../../core/model/span';
import { Button } from '../common/Button';
import { useActions, useWords } from '../common/context';
import type { Person } from '../mention/groups';
import { Posts } from '../mention/Posts';
import { Steps } from './Steps';
import { entryClass } from './visible';

interface PeopleListProps {
  readonly people: readonly Person[];
  readonly visible: Span | null;
}

export function PeopleList({ people, visible }: PeopleListProps) {
  const words = useWords();
  const actions = useActions();
  return (
    <ul class="entries">
      {people.map((person) => {
        const places = person.mentions.map((mention) => mention.span);
        return (
          <li key={person.name} class={entryClass(places, visible)}>
            <div class="entry-head">
              <h2 class="official">{person.name}</h2>
              <Steps places={places} of={person.name} />
            </div>
            <Posts posts={person.posts} />
            <p class="entry-facts">
              <span>{words.card.times(places.length)}</span>
              {person.instructions.length > 0 && <span>{words.card.instructions(person.instructions.length)}</span>}
              <Button
                look="link"
                label={words.card.dossier}
                says={words.notebook.dossierOf(person.name)}
                onPress={() => actions.openNotebook({ official: person.name })}
              />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
