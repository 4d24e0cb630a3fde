import { ofKind, type Reading } from '../../core/model/mention';

/** A reading in the form that `npm run recognise` writes. */
export const lineOf = (id: string, { mentions, relations, repeats }: Reading, ms: number, text: string) => ({
  id,
  officials: ofKind(mentions, 'official').map(({ span, name, positions, others, rule }) => ({
    ...place(text, span),
    name,
    positions: positions.map(({ title }) => title),
    statuses: positions.map(({ status }) => status),
    others: others.map(({ title, status }) => ({ title, status })),
    rule,
  })),
  roles: ofKind(mentions, 'role').map(({ span, refersTo, rule }) => ({ ...place(text, span), refersTo, rule })),
  directives: ofKind(mentions, 'directive').map(({ span, kind: _, documentKind, ...rest }) => ({
    ...place(text, span),
    kind: documentKind,
    ...rest,
  })),
  instructions: ofKind(mentions, 'instruction').map(({ span, kind: _, ...rest }) => ({
    ...place(text, span),
    ...rest,
  })),
  relations,
  repeats,
  ms,
});

const place = (text: string, { start, end }: { readonly start: number; readonly end: number }) => ({
  start,
  end,
  text: text.slice(start, end),
});
