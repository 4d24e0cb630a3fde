import { isForeign, isMinorityWord, type Name } from './names';
import type { Gender } from './prefix';
import { isMark, juniors, keyOf, nameKey, type Scene } from './scene';
import type { Sighting } from './sightings';
import type { Title } from './titles';
import { bare, twinsOf } from './twins';

/** A person in the making: a full name and what stands with it. */
export interface Draft {
  readonly key: string;
  /** As the text writes it most often. */
  name: Name;
  readonly sightings: Sighting[];
  /** As the honorifics of the full form tell. */
  gender: Gender;
  /** How often the full form stands in the text. */
  count: number;
  /** Heads of the titles that stand with the full form, a deputy's told apart. */
  readonly heads: Set<string>;
}

export const draftOf = (key: string, name: Name): Draft => ({
  key,
  name,
  sightings: [],
  gender: '',
  count: 0,
  heads: new Set(),
});

/** More offices than one person has in an article; the limit keeps the whole linear. */
const mostHeads = 8;

/** The full names of a text, in order of appearance. */
export function draftsOf(scene: Scene, sightings: readonly Sighting[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const writings = new Map<string, number>();
  for (const { name, gender, titles } of sightings) {
    if (name.to - name.from < 2) continue;
    const key = nameKey(scene, name);
    const draft = drafts.get(key) ?? draftOf(key, name);
    drafts.set(key, draft);
    draft.count++;
    // `Kim Jong-un` and `Kim Jong Un` are one.
    const writing = keyOf(scene, name);
    const times = (writings.get(writing) ?? 0) + 1;
    writings.set(writing, times);
    const lessShouted = isUpper(scene, draft.name) && !isUpper(scene, name);
    if (lessShouted || times > (writings.get(keyOf(scene, draft.name)) ?? 0)) draft.name = name;
    if (draft.gender === '') draft.gender = toldGender(key) || gender;
    for (const title of titles) if (draft.heads.size < mostHeads) draft.heads.add(officeOf(title));
  }
  gendersOfFirstNames(scene, sightings, drafts);
  return drafts;
}

/** `Chủ tịch Thắng` is not the `Phó Chủ tịch` of that name. */
const officeOf = ({ entry, deputy }: Title): string => (deputy ? `phó ${entry.name}` : entry.name);

const isUpper = (scene: Scene, { from }: Name): boolean => scene.tokens[from]?.shape === 'upper';

/** What a Vietnamese middle name tells. */
const toldGender = (key: string): Gender => (/(?:^| )thị /.test(key) ? 'f' : /^\S+ văn /.test(key) ? 'm' : '');

/** `Bill Dupontel … Jeanne Dupontel … bà Jeanne`: whom a foreign first name tells from namesakes is told by its honorific. */
function gendersOfFirstNames(scene: Scene, sightings: readonly Sighting[], drafts: ReadonlyMap<string, Draft>): void {
  const owners = new Map<string, Draft | null>();
  for (const draft of drafts.values()) {
    const [first = ''] = wordsOf(draft.key);
    if (!isVietnamese(draft)) owners.set(first, owners.has(first) ? null : draft);
  }
  for (const { name, gender } of sightings) {
    const owner = name.to - name.from === 1 ? owners.get(nameKey(scene, name)) : null;
    if (owner?.gender === '') owner.gender = gender;
  }
}

/**
 * Which short forms stand for whom. A Vietnamese one means the person last named, else the first who will be: the press introduces
 * a person in full and shortens at once. A foreign family name means who is named with an office, else who is named most.
 */
export class ShortForms {
  private readonly latest = new Map<string, Draft>();
  private readonly first = new Map<string, Draft>();
  private readonly forms = new Map<Draft, readonly string[]>();
  private readonly longest = new Map<string, Draft>();
  private readonly drafts: ReadonlyMap<string, Draft>;
  private readonly twins: ReadonlyMap<Draft, Draft>;
  /** Full forms that stand with an office somewhere. */
  private readonly titled: ReadonlySet<string>;

  constructor(
    private readonly scene: Scene,
    drafts: readonly Draft[],
  ) {
    this.drafts = new Map(drafts.map((draft) => [draft.key, draft]));
    const [own, foreign] = [drafts.filter(isVietnamese), drafts.filter((draft) => !isVietnamese(draft)).sort(byWeight)];
    this.twins = twinsOf(foreign);
    this.titled = new Set(drafts.filter(({ heads }) => heads.size > 0).map(({ key }) => key));
    for (const draft of [...own, ...foreign]) {
      const forms = this.formsFor(draft);
      this.forms.set(draft, forms);
      if (!isVietnamese(draft)) this.noteLongest(draft);
      for (const form of forms) if (this.owns(draft, form)) this.first.set(form, draft);
    }
  }

  /** `Jean Dupontel Jr.` is `Dupontel Jr.` for short, and `Dupontel` too where his father is not named in full. */
  private formsFor(draft: Draft): readonly string[] {
    const senior = seniorKey(draft.key);
    if (senior === null) return formsOf(draft);
    const plain = formsOfKey(senior, draft);
    const own = plain
      .filter((form) => !form.includes('~'))
      .map((form) => form.replace(/^[^$@]+/u, `$& ${lastWord(draft.key)}`));
    return this.drafts.has(senior) ? own : [...own, ...plain];
  }

  /** `ông Lý` of a text about one of the family means him, whoever of them was named last. */
  private draftFor(form: string): Draft | undefined {
    const [first, latest] = [this.first.get(form), this.latest.get(form)];
    if (latest === undefined || first === undefined || !form.startsWith('^')) return latest ?? first;
    return first.count >= 2 * latest.count ? first : latest;
  }

  /** `Bà Michelle Dupontel … bà Dupontel`: a woman called so goes before one of whom nothing tells. */
  private owns(draft: Draft, form: string): boolean {
    const first = this.first.get(form);
    if (first === undefined) return true;
    if (isVietnamese(draft) && isVietnamese(first))
      return draft.count >= (form.startsWith('^') ? first.count + 1 : 2 * first.count);
    return form.endsWith('$f') && draft.gender === 'f' && first.gender === '';
  }

  private noteLongest(draft: Draft): void {
    if (seniorKey(draft.key) !== null) return;
    const words = wordsOf(draft.key);
    for (const head of draft.heads) {
      const form = `${words.at(-1)}@${head}`;
      if (wordsOf(this.longest.get(form)?.key ?? '').length < words.length) this.longest.set(form, draft);
    }
  }

  /** The draft that a sighting means by a form shorter than the draft's own. */
  meant(sighting: Sighting): Draft | null {
    const key = shortKey(this.scene, sighting.name);
    const own = nameKey(this.scene, sighting.name);
    for (const form of this.asked(sighting, key)) {
      const draft = this.draftFor(form);
      if (draft !== undefined && draft.key !== own && !this.isRunOn(form, own, draft)) return draft;
    }
    return null;
  }

  /** A foreign name that stands once and begins with one that stands more often has run on: `Jean Dupontel Chiều nay`. */
  private isRunOn(form: string, own: string, longer: Draft): boolean {
    return form.startsWith('^') && own.includes(' ') && longer.count === 1 && (this.drafts.get(own)?.count ?? 0) > 1;
  }

  /** `Tổng thống Bill Dupontel` is `Tổng thống William Jefferson Dupontel`: one family name in one office is one person, known by the longer name. */
  longer(draft: Draft): Draft | null {
    if (isVietnamese(draft)) return null;
    const twin = this.twins.get(draft);
    if (twin !== undefined) return twin;
    const words = wordsOf(draft.key);
    // `Lula da Dupontel`, of whom the text has a longer name: what is short for the shorter is short for the longer.
    const whole = words.length > 1 ? this.first.get(`${draft.key}$`) : undefined;
    if (whole !== undefined && whole !== draft) return whole;
    for (const head of draft.heads) {
      const other = this.longest.get(`${words.at(-1)}@${head}`);
      if (other !== undefined && wordsOf(other.key).length > words.length) return other;
    }
    return null;
  }

  private asked({ name, gender, titles }: Sighting, key: string): readonly string[] {
    if (isCutOff(this.scene, name)) return [`^${key}`];
    const ends = gender === '' ? [`${key}$`] : [`${key}$${gender}`, `${key}$`];
    const titled = titles.map((title) => `${key}@${officeOf(title)}`);
    const words = wordsOf(key);
    // `Lê Dũng` may be short for Lê Tiến Dũng, unless it has an office of its own.
    const middle = words.length === 2 && !this.titled.has(key) ? [`${words[0]}~${words[1]}`] : [];
    const begins = words.length === 1 || name.shape === 'other' || isMinorityWord(this.scene, name.from);
    const beginning = !begins ? [] : gender === '' ? [`^${key}`] : [`^${key}$${gender}`, `^${key}`];
    const unaccented = bare(key);
    const slips = unaccented === key || name.shape === 'vietnamese' ? [] : [`${unaccented}$`, `^${unaccented}`];
    return [...titled, ...ends, ...middle, ...beginning, ...slips];
  }

  /** Takes note that a person was mentioned, and of what the honorific there tells. */
  passed(draft: Draft, gender: Gender): void {
    if (draft.gender === '' && gender !== '') {
      draft.gender = gender;
      this.forms.set(draft, this.formsFor(draft));
    }
    if (isVietnamese(draft)) for (const form of this.forms.get(draft) ?? []) this.latest.set(form, draft);
  }
}

const isVietnamese = ({ name }: Draft): boolean => name.shape === 'vietnamese';

/** `V.Putin` owns no short form where a fuller name does. */
const isInitialled = ({ key }: Draft): boolean => /^\p{L} \. /u.test(key);

const byWeight = (one: Draft, other: Draft): number =>
  Number(isInitialled(one)) - Number(isInitialled(other)) ||
  Number(other.heads.size > 0) - Number(one.heads.size > 0) ||
  other.count - one.count;

/** A headline that was cut: `Dương Văn ...`. */
const isCutOff = (scene: Scene, { to }: Name): boolean =>
  isMark(scene, to, '…') || (isMark(scene, to, '.') && isMark(scene, to + 1, '.'));

/** `D.Trump` is looked for by what stands behind the initial. */
function shortKey(scene: Scene, name: Name): string {
  const initial = (scene.tokens[name.from]?.text.length ?? 0) === 1 && isMark(scene, name.from + 1, '.');
  const from = initial && isForeign(scene, { from: name.from + 2, to: name.to }) ? name.from + 2 : name.from;
  return nameKey(scene, { from, to: name.to });
}

/** What a junior is called without what tells him from his father; `null` for everybody else. */
const seniorKey = (key: string): string | null =>
  juniors.has(lastWord(key)) ? key.slice(0, -lastWord(key).length - 1) : null;
const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

const wordsOf = (key: string): readonly string[] => key.split(' ').filter((word) => word !== '.');

/** `$` marks ends of the name, with the gender where it is known, `@` with an office; `~` joins first and last word; `^` beginnings. */
function formsOf(draft: Draft): readonly string[] {
  const unaccented = bare(draft.key);
  const slips = unaccented === draft.key || isVietnamese(draft) ? [] : formsOfKey(unaccented, draft);
  return [...formsOfKey(draft.key, draft), ...slips];
}

const gendersOf = ({ gender }: Draft): readonly Gender[] => (gender === '' ? ['', 'm', 'f'] : ['', gender]);
const marksOf = (draft: Draft): readonly string[] => [
  ...gendersOf(draft).map((one) => `$${one}`),
  ...[...draft.heads].map((head) => `@${head}`),
];

function formsOfKey(key: string, draft: Draft): readonly string[] {
  const words = wordsOf(key);
  const ends = [1, 2, 3].filter((length) => length < words.length).map((length) => words.slice(-length).join(' '));
  const [genders, marks] = [gendersOf(draft), marksOf(draft)];
  const beginnings = words.slice(1).flatMap((_, at) => {
    const start = `^${words.slice(0, at + 1).join(' ')}`;
    return [start, ...genders.filter((one) => one !== '').map((one) => `${start}$${one}`)];
  });
  const middle = words.length > 2 ? [`${words[0]}~${words.at(-1)}`] : [];
  return [...ends.flatMap((end) => marks.map((mark) => end + mark)), ...middle, ...beginnings];
}
