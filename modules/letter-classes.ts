import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { letterClassesPlugin } from '../scripts/letters/plugin';

/** Writes out the classes of letters in the build, as it is done for tests and scripts. */
export default defineWxtModule({
  name: 'letter-classes',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [letterClassesPlugin()] }));
  },
});
