import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { plainFunctionsPlugin } from '../scripts/functions/plain';

/** Writes the scripts that run in every page so that the browser need not read them in full. */
export default defineWxtModule({
  name: 'plain-functions',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [plainFunctionsPlugin()] }));
  },
});
