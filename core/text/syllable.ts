/**
 * Whether a word could be a Vietnamese syllable, told by its parts: an initial, one of the vowel groups that the language has, a final.
 * Foreign names fail it sooner or later (`Yong`, `Trump`, `Macron`). Takes folded text in lower case.
 */
const initials = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]';
/** Groups that may close a syllable, and those that ask for a final consonant. */
const open =
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|oi|ôi|ơi|oa|oai|oao|oay|oe|oeo|ua|ưa|ui|ưi|ưu|uôi|ươi|ươu|uê|uơ|uy|uya|uyu|yêu|uao|uâu|uây|uay|uai|ue|a|e|ê|i|o|ô|ơ|u|ư|y|ya';
const closed = 'iê|yê|oă|oo|uâ|uô|ươ|uyê|uă|oa|oe|uê|uy|ua|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const finals = 'ch|ng|nh|[cmnpt]';
const syllable = new RegExp(`^(?:${initials})?(?:(?:${open})|(?:${closed})(?:${finals}))$`, 'u');
const tones = /[\u0300\u0301\u0309\u0303\u0323]/g;

const known = new Map<string, boolean>();
/** More different words than any article has; past it the memory starts anew. */
const mostKnown = 20_000;

export function isVietnameseSyllable(word: string): boolean {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const answer = syllable.test(word.normalize('NFD').replace(tones, '').normalize('NFC'));
  if (known.size >= mostKnown) known.clear();
  known.set(word, answer);
  return answer;
}
