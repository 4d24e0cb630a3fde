import type { OwnVoice, Voice } from './speakers';
import type { View } from './views';

/**
 * Who speaks in each sentence. A sentence that names nobody is spoken by whoever spoke last; inside a quotation by the one whom the
 * quotation is given to at its end; a headline by the first one who directs in the article.
 */
export function voicesOf(
  views: readonly View[],
  own: readonly OwnVoice[],
  chosen: readonly boolean[],
): readonly (string | null)[] {
  const first = firstVoice(own, chosen);
  let last: Voice | null = null;
  return views.map((view, at) => {
    const voice = own[at] ?? null;
    if (voice !== null && voice !== 'same') {
      if (voice.via === 'person' || chosen[at] === true) last = voice;
      return voice.name;
    }
    const attributed = view.insideQuote || startsQuote(view) ? attributedLater(views, own, at) : null;
    if (voice === null && attributed !== null) return attributed.name;
    return (last ?? first)?.name ?? null;
  });
}

const startsQuote = (view: View): boolean => view.tokens[0]?.text === '"';

/** The voice of the first instruction that has one. */
function firstVoice(own: readonly OwnVoice[], chosen: readonly boolean[]): Voice | null {
  const at = own.findIndex((voice, index) => chosen[index] === true && voice !== null && voice !== 'same');
  const voice = own[at];
  return voice === undefined || voice === 'same' ? null : voice;
}

/** `"… . … .", Thủ tướng nhấn mạnh.`: the first voice after this sentence in the same paragraph, while the quotation lasts. */
function attributedLater(views: readonly View[], own: readonly OwnVoice[], from: number): Voice | null {
  const paragraph = views[from]?.paragraph;
  for (let at = from + 1; at < views.length && views[at]?.paragraph === paragraph; at++) {
    if (views[at]?.insideQuote !== true) return null;
    const voice = own[at];
    if (voice != null && voice !== 'same') return voice;
  }
  return null;
}
