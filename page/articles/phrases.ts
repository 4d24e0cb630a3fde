/**
 * Words of chrome that stand inside articles. Each is matched at the start of a whole block, after white space and
 * punctuation, so that a sentence that merely uses the words stays.
 */

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Heads of lists of other articles: the links after them go too. */
const relatedHeads = [
  'tin liên quan|tin bài liên quan|bài liên quan|bài viết liên quan|tin khác|tin cùng chuyên mục|cùng chuyên mục|các tin khác|tin tức khác|tin mới hơn|tin cũ hơn|các bài khác|tin đọc nhiều|đọc nhiều|xem nhiều|tin mới|tin nổi bật|tin nóng|có thể bạn quan tâm|bạn có thể quan tâm|mời độc giả xem thêm|xem thêm|đọc thêm|đọc tiếp|tin xem nhiều|tin cùng loại|bài cùng chuyên mục|các tin đã đưa|những tin mới hơn|những tin cũ hơn|nội dung liên quan|chủ đề liên quan',
  'related|related (?:stories|articles|posts|news|content|topics|reading)|read (?:more|next|also)|more (?:stories|news|from|on this)|see also|you (?:may|might) (?:also )?like|recommended|most (?:read|popular|viewed)|trending|latest (?:news|stories)|up next|also read|don.t miss|further reading|keep reading|popular|editor.s picks?',
  'lesen sie auch|mehr zum thema|auch interessant|das könnte sie|lire aussi|à lire aussi|sur le même sujet|lee también|te puede interesar|más información|leia (?:também|mais)|veja também|baca juga|leggi anche|lees ook|les også|læs også|läs (?:också|mer|även)|lue myös|читайте (?:также|ещё)|читайте також|przeczytaj|czytaj (?:także|też)|zobacz (?:także|też)|相关阅读|相关新闻|延伸阅读|関連記事|관련기사|devamını oku|ilgili haberler',
];

/** Calls and notices that are never part of a story. */
const notices = [
  'chia sẻ|bình luận|ý kiến bạn đọc|gửi bình luận|bản in|in trang|gửi email|quay lại|trở lại|về đầu trang|từ khóa|tags?|thẻ|chủ đề|theo dõi (?:chúng tôi|báo|trên)|đăng ký nhận|lượt xem|lượt đọc|số lần xem|đánh giá|quảng cáo|mời (?:quý vị|bạn đọc|độc giả) (?:đón|theo dõi)|bản quyền|copyright|nghe (?:bài viết|đọc bài)|cỡ chữ|đọc bài viết|lưu bài|link gốc|nguồn tin',
  'share|share this|comments?|leave a (?:comment|reply)|subscribe|sign up|sign in|log in|advertisement|sponsored|follow (?:us|me|@)|newsletter|get the latest|download (?:the|our) app|click here|join (?:our|the conversation|us)|support (?:our|us)|donate|all rights reserved|©|photo(?:graph)? by|image credit|source:|listen to|filed under|tagged|topics?:?$|tags?:|posted in|categories|published|updated|last (?:updated|modified)|first published|print|skip to|loading|read \\d+ comments|table of contents|recommended for you|have a (?:tip|story)|this (?:article|story) (?:was|is) (?:originally|first|republished|published)|this post (?:was|is|may contain)|disclosure|editor.s note|correction:|we use cookies|by clicking|by signing|by submitting|register (?:now|for)|already a (?:subscriber|member)|if you (?:like|enjoyed|found) this|like what you|want more|to learn more about',
  'teilen|kommentare?|anzeige|werbung|newsletter|quelle:|partager|publicité|commentaires|abonnez|compartir|publicidad|comentarios|suscríbete|comparte|condividi|pubblicità|commenta|reklama|udostępnij|compartilhe|assine|reklam|iklan|bagikan|поделиться|подписывайтесь|подписаться|реклама|комментарии|підписуйтесь|分享|责任编辑|編集|記者|公開日|シェア',
];

const startOf = (alternatives: readonly string[]): RegExp =>
  new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'u');

const related = startOf(relatedHeads);
const notice = startOf(notices);

/** A longer block is a sentence that begins with these words. In code units. */
const longestRelatedHead = 40;
const longestNotice = 140;

/** True for a line such as "Tin liên quan" or "Read more:", alone or before a link. */
export const headsRelated = (text: string): boolean => text.length <= longestRelatedHead && related.test(fold(text));

/** True for a line that begins as a pointer to another article, however long. */
export const pointsElsewhere = (text: string): boolean => related.test(fold(text));

/** True for calls to share, subscribe or comment, and for notices of rights. */
export const isNotice = (text: string): boolean => text.length <= longestNotice && notice.test(fold(text));
