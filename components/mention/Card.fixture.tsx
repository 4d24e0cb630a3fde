import type { Mention, MentionKind } from '../../core/model/mention';
import { exampleFollowUp, exampleReading, exampleText } from '../common/example.fixture';
import type { Fixture } from '../common/fixture';
import { Card, type CardProps } from './Card';
import { cardStyles } from './card-styles';

interface Different {
  readonly height?: number;
  readonly given?: Partial<CardProps>;
  /** Opens what stands behind `⋯`. */
  readonly open?: boolean;
}

const card = (name: string, mention: Mention, { height = 320, given = {}, open = false }: Different = {}): Fixture => ({
  name: `card-${name}`,
  stands: 'in-page',
  styles: cardStyles,
  width: 380,
  height,
  ...(open ? { press: '.card-corner button' } : {}),
  draw: () => (
    <Card
      mention={mention}
      reading={exampleReading}
      text={exampleText}
      published="2025-09-12"
      followUp={null}
      scopes={['page', 'site', 'everywhere']}
      onJump={nothing}
      onNote={nothing}
      onFollow={nothing}
      onCorrect={nothing}
      onUncorrect={nothing}
      onTypeKey={nothing}
      onDossier={nothing}
      onClose={nothing}
      {...given}
    />
  ),
});

const nothing = () => {};

const nth = (kind: MentionKind, place: number): Mention => {
  const mention = exampleReading.mentions.filter((other) => other.kind === kind)[place];
  if (mention === undefined) throw new RangeError(`The example has no ${place + 1}. ${kind}`);
  return mention;
};

const own = (mention: Mention): Mention => ({ ...mention, corrected: [exampleFollowUp.id] });

const fixtures: readonly Fixture[] = [
  card('official', nth('official', 0)),
  card('official-long-name', nth('official', 2)),
  card('official-corner', own(nth('official', 0)), { open: true, height: 640 }),
  card('role', nth('role', 0)),
  card('role-unnamed', nth('role', 1), { height: 180 }),
  card('document', nth('directive', 0), { height: 400 }),
  card('document-symbol', nth('directive', 1), { height: 260 }),
  card('document-ambiguous', nth('directive', 4), { height: 260 }),
  card('document-corner', nth('directive', 0), { open: true, height: 620 }),
  card('instruction', nth('instruction', 0), { height: 400 }),
  card('instruction-inherited', nth('instruction', 1), { height: 400, given: { followUp: exampleFollowUp } }),
];

export default fixtures;
