/**
 * Words of chrome that stand inside articles. Each is matched at the start of a whole block, after signs, so that a
 * sentence that merely uses the words stays. They are looked up by their first word: a pattern of so many alternatives
 * would cost more to compile than the whole page to read.
 */

/** Heads of lists of other articles: the links after them go too. */
const relatedHeads =
  'tin liên quan|tin bài liên quan|bài liên quan|bài viết liên quan|tin khác|tin cùng chuyên mục|cùng chuyên mục|các tin khác|tin tức khác|tin mới hơn|tin cũ hơn|các bài khác|tin đọc nhiều|đọc nhiều|xem nhiều|tin mới|tin nổi bật|tin nóng|có thể bạn quan tâm|bạn có thể quan tâm|mời độc giả xem thêm|xem thêm|đọc thêm|đọc tiếp|tin xem nhiều|tin cùng loại|bài cùng chuyên mục|các tin đã đưa|những tin mới hơn|những tin cũ hơn|nội dung liên quan|chủ đề liên quan' +
  "|related|read more|read next|read also|more stories|more news|more from|more on this|see also|you may like|you may also like|you might like|you might also like|recommended|most read|most popular|most viewed|trending|latest news|latest stories|up next|also read|don’t miss|don't miss|further reading|keep reading|popular|editor’s pick|editor's pick|editors' picks" +
  '|lesen sie auch|mehr zum thema|auch interessant|das könnte sie|lire aussi|à lire aussi|sur le même sujet|lee también|te puede interesar|más información|leia também|leia mais|veja também|baca juga|leggi anche|lees ook|les også|læs også|läs också|läs mer|läs även|lue myös|читайте также|читайте ещё|читайте також|przeczytaj|czytaj także|czytaj też|zobacz także|zobacz też|相关阅读|相关新闻|延伸阅读|関連記事|관련기사|devamını oku|ilgili haberler';

/** Heads of discussions: what follows is by readers. */
const discussionHeads =
  'bình luận|ý kiến|ý kiến bạn đọc|nhận xét|phản hồi|thảo luận|comments|comment|leave a comment|leave a reply|discussion|kommentare|commentaires|comentarios|commenti|reacties|kommentarer';

/** Calls and notices that are never part of a story. */
const notices =
  'chia sẻ|bình luận|ý kiến bạn đọc|gửi bình luận|bản in|in trang|gửi email|quay lại|trở lại|về đầu trang|từ khóa|tag|tags|thẻ|chủ đề|theo dõi chúng tôi|theo dõi báo|theo dõi trên|đăng ký nhận|lượt xem|lượt đọc|số lần xem|đánh giá|quảng cáo|mời bạn đọc|mời độc giả|mời quý vị|mời quý độc giả|mời quý khán giả|mời các bạn|bản quyền|nghe bài viết|nghe đọc bài|cỡ chữ|đọc bài viết|lưu bài|link gốc|nguồn tin' +
  "|share|share this|comment|comments|leave a comment|leave a reply|subscribe|sign up|sign in|log in|advertisement|sponsored|follow us|follow me|follow @|newsletter|get the latest|download the app|download our app|click here|join our|join the conversation|join us|support our|support us|donate|all rights reserved|copyright|©|photo by|photos by|photograph by|photographs by|image credit|source:|listen to|filed under|tagged|topics|posted in|categories|published|updated|last updated|last modified|first published|print|skip to|loading|table of contents|recommended for you|have a tip|have a story|this article was originally|this article is republished|this article was first|this story was originally|this story was first|this post was|this post is|this post may contain|disclosure|editor's note|editor’s note|correction:|we use cookies|by clicking|by signing|by submitting|register now|register for|already a subscriber|already a member|if you like this|if you enjoyed this|if you found this|like what you|want more|to learn more about|we apologize, but this video" +
  '|teilen|kommentar|kommentare|anzeige|werbung|quelle:|partager|publicité|commentaires|abonnez|compartir|publicidad|comentarios|suscríbete|comparte|condividi|pubblicità|commenta|reklama|udostępnij|compartilhe|assine|reklam|iklan|bagikan|поделиться|подписывайтесь|подписаться|реклама|комментарии|підписуйтесь|分享|责任编辑|編集|記者|公開日|シェア|有料会員|この記事は会員|この記事は有料';

type Phrases = ReadonlyMap<string, readonly string[]>;

/** Signs that stand before such words. */
const signs = ' \t\u00a0"“”„\'‘’«»*•-–—>→:([【|·#▶►●■+.…';

/** Two letters tell first words apart well enough, in all scripts. */
const keyOf = (phrase: string): string => phrase.slice(0, 2);

const indexOf = (list: string): Phrases => {
  const phrases = new Map<string, string[]>();
  for (const phrase of list.split('|')) {
    const same = phrases.get(keyOf(phrase));
    if (same === undefined) phrases.set(keyOf(phrase), [phrase]);
    else same.push(phrase);
  }
  return phrases;
};

const related = indexOf(relatedHeads);
const notice = indexOf(notices);
const discussion = indexOf(discussionHeads);

/** Letters of all scripts with capitals; in those without, words have no ends that could be told. */
const isLetter = (sign: string): boolean => sign.toLowerCase() !== sign.toUpperCase();

/** Longer than any of the phrases with signs before it, in code units. */
const longestStart = 60;

const startsWith = (phrases: Phrases, text: string): boolean => {
  const start = text.slice(0, longestStart).normalize('NFC').toLowerCase();
  let from = 0;
  while (from < start.length && signs.includes(start.charAt(from))) from += 1;
  const rest = start.slice(from);
  return (phrases.get(keyOf(rest)) ?? []).some(
    (phrase) => rest.startsWith(phrase) && !(isLetter(phrase.slice(-1)) && isLetter(rest.charAt(phrase.length))),
  );
};

/** A longer block is a sentence that begins with these words. In code units. */
const longestRelatedHead = 40;
const longestNotice = 140;

/** True for a line such as "Tin liên quan" or "Read more:", alone or before a link. */
export const headsRelated = (text: string): boolean => text.length <= longestRelatedHead && startsWith(related, text);

/** True for a line such as "Bình luận (12)": the head of a discussion. */
export const headsDiscussion = (text: string): boolean =>
  text.length <= longestRelatedHead && startsWith(discussion, text);

/** True for a line that begins as a pointer to another article, however long. */
export const pointsElsewhere = (text: string): boolean => startsWith(related, text);

/** True for calls to share, subscribe or comment, and for notices of rights. */
export const isNotice = (text: string): boolean => text.length <= longestNotice && startsWith(notice, text);
