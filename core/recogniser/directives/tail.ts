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
    const next = oneMore(grammar, text, tail);
    if (next === null) return tail.issuer === null ? withTerm(grammar, text, tail) : tail;
    tail = next;
  }
}

/** `Nghị quyết 18 khóa XII`, `Nghị quyết số 18-NQ/TW khóa XII ngày 25/10/2017` */
function withTerm(grammar: TailGrammar, text: string, tail: Tail): Tail {
  const end = termEnd(grammar, text, tail.end);
  const date = end > tail.end && tail.date === null ? grammar.dateAt(text, end) : null;
  return date === null ? { ...tail, end } : { ...tail, date: date.date, end: date.end };
}

function termEnd({ term }: TailGrammar, text: string, at: number): number {
  if (term === null) return at;
  term.lastIndex = at;
  return term.test(text) ? term.lastIndex : at;
}

function oneMore(grammar: TailGrammar, text: string, tail: Tail): Tail | null {
  const date = tail.date === null ? grammar.dateAt(text, tail.end) : null;
  if (date !== null) return { ...tail, date: date.date, end: date.end };
  const issuer = tail.issuer === null ? grammar.after(text, tail.end) : null;
  return issuer === null ? null : { ...tail, issuer: issuer.text, end: issuer.end };
}
