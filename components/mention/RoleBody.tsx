import { vietnameseCalendar } from '../../core/dated/vietnamese';
import type { Reading, RoleMention } from '../../core/model/mention';
import type { Span } from '../../core/model/span';
import { useWords } from '../common/context';
import { DatedLines } from './DatedLines';
import { personOf } from './groups';
import { datedPosts, PersonCounts } from './PersonBody';
import { Posts } from './Posts';

interface RoleBodyProps {
  readonly mention: RoleMention;
  readonly reading: Reading;
  readonly published: string | null;
  readonly onJump: (span: Span) => void;
}

/** A title that stands for somebody: who it is here, or that the article does not say. */
export function RoleBody({ mention, reading, published, onJump }: RoleBodyProps) {
  const words = useWords();
  if (mention.refersTo === null) {
    return (
      <>
        <h2>{mention.title}</h2>
        <p class="muted">{words.card.nobodyNamed}</p>
        <DatedLines dated={vietnameseCalendar.ofTitles([mention.title], published)} />
      </>
    );
  }
  const person = personOf(reading, mention.refersTo);
  return (
    <>
      <p class="card-over">{mention.title}</p>
      <p class="muted card-over">{words.card.standsFor}</p>
      <h2>{person.name}</h2>
      <Posts posts={person.posts} />
      <DatedLines dated={datedPosts(person, published)} />
      <PersonCounts person={person} reading={reading} here={mention} onJump={onJump} />
    </>
  );
}
