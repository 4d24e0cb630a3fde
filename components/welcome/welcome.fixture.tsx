import type { Fixture } from '../common/fixture';
import { WelcomeView } from './WelcomeView';
import styles from './welcome.css?inline';

const nothing = () => {};

const welcome = (name: string, turningOn: 'not-asked' | 'on' | 'refused', width = 900): Fixture => ({
  name: `welcome-${name}`,
  stands: 'surface',
  styles,
  width,
  height: 1100,
  draw: () => (
    <WelcomeView
      sites={['baochinhphu.vn', 'nhandan.vn', 'hailam.gov.vn']}
      turningOn={turningOn}
      commands={[
        { name: 'highlight', key: 'Alt+Shift+H' },
        { name: 'note', key: 'Alt+Shift+G' },
        { name: 'choose', key: null },
        { name: 'next-mark', key: 'Alt+Shift+J' },
        { name: 'previous-mark', key: 'Alt+Shift+K' },
        { name: 'undo', key: null },
        { name: 'redo', key: null },
        { name: 'toggle-marks', key: null },
        { name: 'open-panel', key: null },
      ]}
      onChangeKeys={nothing}
      language="auto"
      onTurnOn={nothing}
      onLanguage={nothing}
    />
  ),
});

const fixtures: readonly Fixture[] = [
  welcome('first', 'not-asked'),
  welcome('on', 'on'),
  welcome('refused', 'refused', 420),
];

export default fixtures;
