import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { englishWith } from '../core/recogniser/languages/en';
import { leaveEnglish } from './reader/english-pack';

/** English, brought into pages whose article is written in it: most are Vietnamese and need not carry it. */
export default defineUnlistedScript(() => leaveEnglish(englishWith));
