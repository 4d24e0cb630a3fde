/**
 * A trie whose branches are made when they are first walked: a text walks a few hundred of the thousands that a lexicon has,
 * and a page would pay for all of them before its first word is read.
 */
export class LazyTrie<Value> {
  /** What ends here, in the order in which it was added. */
  readonly values: Value[] = [];
  /** Keys that lead further, with what they lead to; in pairs. */
  #waiting: (string | Value)[] | null = null;
  #next: Map<string, LazyTrie<Value>> | null = null;

  /** Adds a value under tokens that are separated by single spaces. Not after the trie was walked. */
  add(key: string, value: Value): void {
    if (key === '') this.values.push(value);
    else if (this.#waiting === null) this.#waiting = [key, value];
    else this.#waiting.push(key, value);
  }

  /** Where a token leads. */
  next(token: string): LazyTrie<Value> | undefined {
    if (this.#waiting === null) return undefined;
    this.#next ??= this.#spread(this.#waiting);
    return this.#next.get(token);
  }

  #spread(waiting: readonly (string | Value)[]): Map<string, LazyTrie<Value>> {
    const next = new Map<string, LazyTrie<Value>>();
    for (let at = 0; at < waiting.length; at += 2) {
      const key = waiting[at] as string;
      const space = key.indexOf(' ');
      const token = space < 0 ? key : key.slice(0, space);
      let branch = next.get(token);
      if (branch === undefined) {
        branch = new LazyTrie();
        next.set(token, branch);
      }
      branch.add(space < 0 ? '' : key.slice(space + 1), waiting[at + 1] as Value);
    }
    return next;
  }
}
