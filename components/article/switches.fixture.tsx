import { defaultSwitches } from '../../core/model/reader';
import type { Fixture } from '../common/fixture';
import { MarkSwitches } from './MarkSwitches';
import styles from './page.css?inline';

const nothing = () => {};

const fixtures: readonly Fixture[] = [
  {
    name: 'switches',
    stands: 'surface',
    styles,
    width: 400,
    height: 220,
    draw: () => (
      <div class="page popup">
        <div class="page-header">
          <MarkSwitches switches={defaultSwitches} onChange={nothing} onMore={nothing} />
        </div>
      </div>
    ),
  },
];

export default fixtures;
