import type { Mention, MentionKind } from '../../core/model/mention';
import { exampleReading, exampleText } from '../common/example.fixture';
import type { Fixture } from '../common/fixture';
import { Card } from './Card';
import { cardStyles } from './card-styles';

const card = (name: string, mention: Mention, height = 300): Fixture => ({
  name: `card-${name}`,
  stands: 'in-page',
  styles: cardStyles,
  width: 380,
  height,
  draw: () => (
    <Card
      mention={mention}
      reading={exampleReading}
      text={exampleText}
      onJump={() => {}}
      onNote={() => {}}
      onDossier={() => {}}
      onClose={() => {}}
    />
  ),
});

const nth = (kind: MentionKind, place: number): Mention => {
  const mention = exampleReading.mentions.filter((other) => other.kind === kind)[place];
  if (mention === undefined) throw new RangeError(`The example has no ${place + 1}. ${kind}`);
  return mention;
};

const fixtures: readonly Fixture[] = [
  card('official', nth('official', 0)),
  card('official-long-name', nth('official', 2)),
  card('role', nth('role', 0)),
  card('role-unnamed', nth('role', 1), 180),
  card('document', nth('directive', 0)),
  card('document-symbol', nth('directive', 1), 240),
  card('instruction', nth('instruction', 0), 360),
  card('instruction-inherited', nth('instruction', 1), 360),
];

export default fixtures;
