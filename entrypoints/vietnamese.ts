import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { vietnamese } from '../core/recogniser/languages/vi';
import { readingSteps } from '../core/recogniser/recognise-in';
import { languagePlaces } from './reader/languages';

/** Vietnamese, brought into pages whose article is written in it. */
export default defineUnlistedScript(() =>
  languagePlaces.vietnamese.leave((source) => readingSteps(vietnamese, source)),
);
