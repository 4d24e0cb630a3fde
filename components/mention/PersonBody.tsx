import type { OfficialMention, Reading, RoleMention } from '../../core/model/mention';
import type { Span } from '../../core/model/span';
import { Button } from '../common/Button';
import { useWords } from '../common/context';
import { type Person, personOf } from './groups';
import { Posts } from './Posts';
import { Stepper } from './Stepper';

interface PersonBodyProps {
  readonly mention: OfficialMention;
  readonly reading: Reading;
  readonly onJump: (span: Span) => void;
}

export function PersonBody({ mention, reading, onJump }: PersonBodyProps) {
  const person = personOf(reading, mention.name);
  return (
    <>
      <h2>{person.name}</h2>
      <Posts posts={person.posts} />
      <PersonCounts person={person} here={mention} onJump={onJump} />
    </>
  );
}

interface PersonCountsProps {
  readonly person: Person;
  /** The mention that the card explains. */
  readonly here: OfficialMention | RoleMention;
  readonly onJump: (span: Span) => void;
}

/** How often the person is meant, with jump, and how many instructions they give. */
export function PersonCounts({ person, here, onJump }: PersonCountsProps) {
  const words = useWords();
  const places = person.mentions.map((mention) => mention.span);
  const at = places.findIndex((place) => place.start === here.span.start);
  const [instruction] = person.instructions;
  return (
    <div class="card-counts">
      <span class="card-count">
        {words.card.times(places.length)}
        {places.length > 1 && (
          <Stepper
            places={places}
            at={at < 0 ? null : at}
            of={person.name}
            onStep={(place) => {
              const span = places[place];
              if (span) onJump(span);
            }}
          />
        )}
      </span>
      {instruction && (
        <Button
          look="plain"
          label={words.card.instructions(person.instructions.length)}
          says={`${words.common.jump}: ${words.card.instructions(person.instructions.length)}`}
          onPress={() => onJump(instruction.span)}
        />
      )}
    </div>
  );
}
