import type { TailGrammar } from './grammar';

/** What follows a document's number or title: date and issuer, in either order. */
export interface Tail {
  readonly date: string | null;
  readonly issuer: string | null;
  readonly end: number;
}

export function tailAt(grammar: TailGrammar, text: string, from: number): Tail {
  let tail: Tail = { date: null, issuer: null, end: from };
  for (;;) {
    const next = oneMore(grammar, text, tail) ?? behindTerm(grammar, text, tail);
    if (next === null) return tail;
    tail = next;
  }
}

/** `Nghị quyết 18 khóa XII`, which date and issuer may follow; a term behind the issuer is part of its name. */
function behindTerm({ term }: TailGrammar, text: string, tail: Tail): Tail | null {
  if (term === null || tail.issuer !== null) return null;
  term.lastIndex = tail.end;
  return term.test(text) ? { ...tail, end: term.lastIndex } : null;
}

function oneMore(grammar: TailGrammar, text: string, tail: Tail): Tail | null {
  const date = tail.date === null ? grammar.dateAt(text, tail.end) : null;
  if (date !== null) return { ...tail, date: date.date, end: date.end };
  const issuer = tail.issuer === null ? grammar.after(text, tail.end) : null;
  return issuer === null ? null : { ...tail, issuer: issuer.text, end: issuer.end };
}
