import type { FoundDirective } from '../found';
import type { DirectiveLexicon } from '../lexicon';

/** `BLHS 2015`, `điều 179 BLHS`: an act's abbreviation counts with a year or a clause. */
export function actFinder(lexicon: DirectiveLexicon): (text: string) => readonly FoundDirective[] {
  const names = Object.keys(lexicon.acts);
  if (names.length === 0) return () => [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?<name>${names.join('|')})(?<year> (?:năm )?(?:19|20)\\d{2})?(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { name = '', year } = match.groups ?? {};
      const cited = /(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm) [\p{L}\p{N}, ]{1,20}(?:của )?$/u.test(
        text.slice(Math.max(0, match.index - 40), match.index),
      );
      const act = lexicon.acts[name];
      if (act === undefined || (year === undefined && !cited)) return [];
      const type = act.startsWith('bộ luật') ? 'bộ luật' : 'luật';
      return [
        {
          span: { start: match.index, end: match.index + match[0].length },
          type,
          number: null,
          issuer: null,
          date: year?.match(/\d{4}/)?.[0] ?? null,
          title: act.slice(type.length + 1),
          rule: 'directive.act',
        },
      ];
    });
}
