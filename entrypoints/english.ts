import lexicon from 'virtual:lexicon/vi';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { englishWith } from '../core/recogniser/languages/en';
import { readingSteps } from '../core/recogniser/recognise-in';
import { languagePlaces } from './reader/languages';

/** English, with the Vietnamese names of people and places; brought into pages whose article is written in it. */
export default defineUnlistedScript(() => {
  const english = englishWith(lexicon);
  languagePlaces.english.leave((source) => readingSteps(english, source));
});
