import type { FoundDirective } from '../found';
import type { TailGrammar } from '../grammar';
import type { Head } from '../heads';
import { tailAt } from '../tail';
import { yearAt } from './dates';
import { sticky, type Titled } from './free-title';

/** `Điều 4 Hiến pháp`: a clause is cited of one document. */
const cited = /(?:[Đđ]iều|[Kk]hoản) \d{1,3}(?: của)? ?,? $/u;

/** `Hiến pháp năm 2013`, `Điều 4 Hiến pháp`, `Hiến pháp Hàn Quốc` */
export function constitutionFrom(text: string, head: Head): FoundDirective | null {
  const year = yearAt(text, head.end);
  if (year !== null) return made(head, { title: '', end: year.end }, { date: year.date, rule: 'directive.law-year' });
  const land = head.capital
    ? sticky(
        / (?:nước Cộng hòa xã hội chủ nghĩa Việt Nam|(?:nước )?\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}]+){0,3})/uy,
        text,
        head.end,
      )
    : null;
  if (land !== null) {
    const dated = yearAt(text, head.end + land.length);
    const end = dated?.end ?? head.end + land.length;
    return made(head, { title: land.trim(), end }, { date: dated?.date ?? null, rule: 'directive.law' });
  }
  return head.capital && cited.test(text.slice(Math.max(0, head.start - 30), head.start))
    ? made(head, { title: '', end: head.end }, { rule: 'directive.law-cited' })
    : null;
}

/** `Điều lệ tổ chức và hoạt động của Tập đoàn Sông Thu`: of a body named in capitals. */
const ofBody =
  / (?:(?:tổ chức và )?hoạt động|làm việc)(?: của)? \p{Lu}\p{L}*(?:(?: và| -)? \p{Lu}\p{L}*| \p{Ll}+(?= \p{Lu}))*/uy;

/** `Điều lệ Đảng`: the statute of an organisation is known by its name. */
export function charterFrom(tails: TailGrammar, text: string, head: Head): FoundDirective | null {
  if (!head.capital || (head.type.name !== 'điều lệ' && head.type.name !== 'quy chế')) return null;
  const charter = sticky(ofBody, text, head.end);
  if (charter !== null)
    return made(head, { title: charter.trim(), end: head.end + charter.length }, { rule: 'directive.statute' });
  const owner = sticky(
    / (?:[Tt]rường (?:mầm non|tiểu học|trung học cơ sở|trung học phổ thông|trung học|cao đẳng|đại học)|Đảng(?! (?:bộ|ủy))(?: Cộng sản(?: \p{Lu}[\p{Ll}\p{M}]+){1,2}| Dân chủ| Cộng hòa)?|Công đoàn Việt Nam|Đoàn(?! đại)(?: (?:TNCS|Thanh niên Cộng sản) Hồ Chí Minh)?|M(?:ặt trận|TTQ)(?: Tổ quốc)?(?: Việt Nam)?|Hội (?:[\p{L}\p{M}]+ ){1,6}Việt Nam)(?![\p{L}])/uy,
    text,
    head.end,
  );
  if (owner === null || head.type.name === 'quy chế') return null;
  const end = tailAt(tails, text, head.end + owner.length).end;
  return made(head, { title: owner.trim(), end }, { rule: 'directive.statute' });
}

/** A document without a number, from its type word to the end of its title. */
export function made(
  head: Head,
  titled: Titled,
  more: Partial<FoundDirective> & { readonly rule: string },
): FoundDirective {
  return {
    span: { start: head.start, end: titled.end },
    type: head.type.name,
    number: null,
    issuer: null,
    date: null,
    title: titled.title === '' ? null : titled.title,
    ...more,
  };
}
