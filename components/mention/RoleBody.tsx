import type { Reading, RoleMention } from '../../core/model/mention';
import type { Span } from '../../core/model/span';
import { useWords } from '../common/context';
import { personOf } from './groups';
import { PersonCounts } from './PersonBody';
import { Posts } from './Posts';

interface RoleBodyProps {
  readonly mention: RoleMention;
  readonly reading: Reading;
  readonly onJump: (span: Span) => void;
}

/** A title that stands for somebody: who it is here, or that the article does not say. */
export function RoleBody({ mention, reading, onJump }: RoleBodyProps) {
  const words = useWords();
  if (mention.refersTo === null) {
    return (
      <>
        <h2>{mention.title}</h2>
        <p class="muted">{words.card.nobodyNamed}</p>
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
      <PersonCounts person={person} here={mention} onJump={onJump} />
    </>
  );
}
