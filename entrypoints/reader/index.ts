import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onceHere } from '../../page/lifetime/once-here';
import { readThisPage } from './read-this-page';

/** Stage two, in a page that has an article or something kept: reads it, marks it, and lets the reader keep passages. */
export default defineUnlistedScript(() => onceHere('stage-two', readThisPage));
