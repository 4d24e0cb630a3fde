import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attend } from './reader/attend';
import { toolsPack } from './reader/tools-pack';

/** Stage three, in a page that a reader does something with or has notes on: cards, bar, note frame, and finding passages again. */
export default defineUnlistedScript(() => toolsPack.leave(attend));
