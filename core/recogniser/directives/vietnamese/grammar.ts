import type { DirectiveGrammar } from '../grammar';
import { actFinder } from './acts';
import { clauseBefore } from './clause';
import { dateAt } from './dates';
import { issuerGrammar, termSource } from './issuer';
import { promulgation } from './promulgated';
import { sessionKey } from './session-key';
import { sessionFrom } from './sessions';
import { titledGrammar } from './titled';

const pointing = / (?:này|trên|nêu trên|nói trên|kể trên|đó)(?![\p{L}\p{M}\p{N}])/uy;

export const vietnameseDirectives: DirectiveGrammar = {
  signs: {
    near: /(?: (?:khẩn|hỏa tốc|thượng khẩn)(?= số))?(?: ?,(?= (?:số|mang)))? ?(?:mang )?(?:(?:[Ss]ố|SỐ) ?(?:ký hiệu ?)?[:.]?)? ?/uy,
    // `Quyết định khởi tố vụ án hình sự số 45/QĐ-CSĐT`: a few words may stand between type and number where a symbol follows.
    distant:
      /(?: (?!(?:tại|theo|trong|của|và|kèm|nêu|do|từ|cho|về|đã|được|có|là|ở|với|các)(?!\p{L}))\p{Ll}+){1,8} số | (?:hành động|phối hợp) /uy,
    further: / ?(?:,|;|và|hoặc|hay|, ?và|cùng) (?:số )?/uy,
    sign: /số/iu,
    otherPaper: '(?: \\p{Ll}+){0,3}(?: (?:số|Số))?[: ]*',
    spaced: true,
  },
  dateAt,
  term: new RegExp(termSource, 'uy'),
  issuers: issuerGrammar,
  titled: titledGrammar,
  sessionFrom,
  others: actFinder,
  told: promulgation,
  clauseBefore,
  sessionKey,
  relations: {
    amends: /sửa đổi|bổ sung/u,
    repeals: /bãi bỏ|hủy bỏ/u,
    replaces: /thay thế|thay cho/u,
    pointing: (lower, { start, end }) => {
      pointing.lastIndex = end;
      const match = pointing.exec(lower);
      return match === null ? null : { start, end: end + match[0].length };
    },
  },
};
