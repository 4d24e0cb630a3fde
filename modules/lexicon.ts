import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { lexiconPlugin } from '../scripts/lexicon/plugin';

/** Offers the compiled lexica to the build as `virtual:lexicon/<language>`. */
export default defineWxtModule({
  name: 'lexicon',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [lexiconPlugin()] }));
  },
});
