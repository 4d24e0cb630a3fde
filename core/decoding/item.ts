import type { Correction, CorrectionChange, CorrectionScope } from '../model/correction';
import type { FollowUp } from '../model/follow-up';
import type { Item, ItemEdit, ItemsPlace } from '../model/item';
import { byKind, type Decoder, filledText, listOf, object, oneOf, orNull, where, wholeNumber } from './decoder';
import { id } from './id';
import { addresses, anchor } from './model';

/** A sentence or a name; what is longer was never marked. */
const longestText = 20_000;
/** No key of a document, no name of a host is longer. */
const longestName = 1_000;
const mostHelpers = 100;

const kind = <Kind extends string>(name: Kind): Decoder<Kind> => oneOf(name);
const text = filledText(longestText);
const name = filledText(longestName);
const mention = oneOf('official', 'role', 'directive', 'instruction');

type ChangeOf<Kind> = Extract<CorrectionChange, { kind: Kind }>;

const change: Decoder<CorrectionChange> = byKind<CorrectionChange>({
  ignore: object<ChangeOf<'ignore'>>({ kind: kind('ignore'), mention, text }),
  'ignore-place': object<ChangeOf<'ignore-place'>>({ kind: kind('ignore-place'), mention, anchor }),
  official: object<ChangeOf<'official'>>({ kind: kind('official'), name }),
  merge: object<ChangeOf<'merge'>>({ kind: kind('merge'), name, into: name }),
  separate: object<ChangeOf<'separate'>>({ kind: kind('separate'), text, from: name }),
  key: object<ChangeOf<'key'>>({ kind: kind('key'), text, was: orNull(name), key: name }),
});

type ScopeOf<Kind> = Extract<CorrectionScope, { kind: Kind }>;

const scope: Decoder<CorrectionScope> = byKind<CorrectionScope>({
  page: object<ScopeOf<'page'>>({ kind: kind('page'), articleId: id() }),
  site: object<ScopeOf<'site'>>({ kind: kind('site'), host: name }),
  everywhere: object<ScopeOf<'everywhere'>>({ kind: kind('everywhere') }),
});

const times = { created: wholeNumber, updated: wholeNumber, revision: wholeNumber };

export const correction: Decoder<Correction> = where(
  object<Correction>({ kind: kind('correction'), id: id(), scope, change, ...times }),
  'a correction of one place on its own page',
  ({ change: made, scope: where_ }) => made.kind !== 'ignore-place' || where_.kind === 'page',
);

export const followUp: Decoder<FollowUp> = object<FollowUp>({
  kind: kind('follow-up'),
  id: id(),
  articleId: id(),
  anchor,
  speaker: orNull(name),
  addressee: orNull(name),
  helpers: listOf(name, mostHelpers),
  deadline: orNull(name),
  deadlineText: orNull(name),
  done: orNull(wholeNumber),
  ...times,
});

export const item: Decoder<Item> = byKind<Item>({ correction, 'follow-up': followUp });

export const itemEdit: Decoder<ItemEdit> = object<ItemEdit>({
  put: listOf(item),
  remove: listOf(object({ id: id<'item'>(), revision: wholeNumber })),
});

export const itemsPlace: Decoder<ItemsPlace> = object<ItemsPlace>({ addresses, site: orNull(name) });
