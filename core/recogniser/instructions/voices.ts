import type { OwnVoice, Voice } from './speakers';
import type { View } from './views';

interface Scene {
  readonly views: readonly View[];
  /** Who speaks in each sentence by its own words. */
  readonly own: readonly OwnVoice[];
  /** Which sentences are instructions. */
  readonly chosen: readonly boolean[];
}

/**
 * Who speaks in each sentence. A sentence that names nobody is spoken by whoever spoke last; inside a quotation by the one whom the
 * quotation is given to at its end; before anybody has spoken (headline, lead) by the first one who directs in the article.
 */
export function voicesOf(scene: Scene): readonly (string | null)[] {
  const first = firstVoice(scene);
  let last: string | null = null;
  let mentioned: string | null = null;
  const bodies: string[] = [];
  return scene.views.map((view, at) => {
    const voice = scene.own[at] ?? null;
    const pointed = mentioned;
    mentioned = leading(view) ?? mentioned;
    if (isNamed(voice)) {
      const name = wholeName(voice, bodies);
      if (voice.via === 'person' || scene.chosen[at] === true) last = name;
      return name;
    }
    if (voice === 'same') {
      last = pointed ?? last ?? first;
      return last;
    }
    const quoted = view.insideQuote || view.tokens[0]?.text === '"';
    return (quoted ? attributedLater(scene, at) : null) ?? last ?? first ?? mentioned;
  });
}

/** A body's name as it was first given; it is kept for those that follow. */
function wholeName({ name, via }: Voice, bodies: string[]): string {
  if (via === 'person') return name;
  const whole = fullest(name, bodies);
  bodies.push(whole);
  return whole;
}

/** `Bộ` is the Ministry that spoke before, `cơ quan này` the body that did. */
function fullest(name: string, before: readonly string[]): string {
  const lower = name.toLowerCase();
  if (/ (?:này|đó|trên)$/u.test(lower)) return before.at(-1) ?? name;
  return lower.includes(' ') && lower !== 'hội đồng' && lower !== 'ủy ban'
    ? name
    : (before.findLast((one) => one.toLowerCase().startsWith(`${lower} `)) ?? name);
}

const isNamed = (voice: OwnVoice | undefined): voice is Voice => typeof voice === 'object' && voice !== null;

/** The person with whom a sentence begins, titles and honorifics before the name: whom `ông` in the next one means. */
const leading = (view: View): string | null => {
  const person = view.people.find(({ kind }) => kind === 'official') ?? view.people[0];
  return person?.name ?? null;
};

/** The first voice that directs; else the first voice at all; else the first person named. */
function firstVoice({ views, own, chosen }: Scene): string | null {
  const directing = own.find((voice, at) => chosen[at] === true && isNamed(voice));
  if (isNamed(directing)) return directing.name;
  const speaking = own.find((voice) => isNamed(voice) && voice.via === 'person');
  if (isNamed(speaking)) return speaking.name;
  return views.flatMap(({ people }) => people)[0]?.name ?? null;
}

/** `"… . … .", Thủ tướng nhấn mạnh.`: the first voice after this sentence in the same paragraph, while the quotation lasts. */
function attributedLater({ views, own }: Scene, from: number): string | null {
  const paragraph = views[from]?.paragraph;
  for (let at = from + 1; at <= from + longestQuotation && views[at]?.paragraph === paragraph; at++) {
    if (views[at]?.insideQuote !== true) return null;
    const voice = own[at];
    if (isNamed(voice)) return voice.name;
  }
  return null;
}

/** Sentences that are looked ahead for the one whom a quotation is given to. */
const longestQuotation = 12;
