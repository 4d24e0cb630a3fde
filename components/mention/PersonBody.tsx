import { vietnameseCalendar } from '../../core/dated/vietnamese';
import type { OfficialMention, Reading, RoleMention } from '../../core/model/mention';
import type { Span } from '../../core/model/span';
import { fullestOf } from '../../core/reading/folding';
import { Button } from '../common/Button';
import { useWords } from '../common/context';
import { DatedLines } from './DatedLines';
import { type Person, personOf } from './groups';
import { Posts } from './Posts';
import { Stepper } from './Stepper';

interface PersonBodyProps {
  readonly mention: OfficialMention;
  readonly reading: Reading;
  /** When the article was published, ISO, or `null`. */
  readonly published: string | null;
  readonly onJump: (span: Span) => void;
}

export function PersonBody({ mention, reading, published, onJump }: PersonBodyProps) {
  const person = personOf(reading, mention.name);
  return (
    <>
      <h2>{person.name}</h2>
      <Posts posts={person.posts} />
      <DatedLines dated={datedPosts(person, published)} />
      <PersonCounts person={person} reading={reading} here={mention} onJump={onJump} />
    </>
  );
}

export const datedPosts = ({ posts }: Person, published: string | null) =>
  vietnameseCalendar.ofTitles(
    posts.map(({ title }) => title),
    published,
  );

interface PersonCountsProps {
  readonly person: Person;
  readonly reading: Reading;
  /** The mention that the card explains. */
  readonly here: OfficialMention | RoleMention;
  readonly onJump: (span: Span) => void;
}

/** How often the person is meant, with jump, and how many instructions they give. */
export function PersonCounts({ person, reading, here, onJump }: PersonCountsProps) {
  const words = useWords();
  const places = person.mentions.map((mention) => mention.span);
  const { span } = fullestOf(reading, here);
  const at = places.findIndex((place) => place.start === span.start);
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
              const next = places[place];
              if (next) onJump(next);
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
