/** An array that grows with what is asked of it. It holds what was last left in it. */
class Piece<Values extends { readonly length: number }> {
  #array: Values;
  readonly #make: (length: number) => Values;

  constructor(make: (length: number) => Values) {
    this.#make = make;
    this.#array = make(256);
  }

  /** At least so long. */
  take(length: number): Values {
    if (this.#array.length < length) this.#array = this.#make(2 * length);
    return this.#array;
  }
}

const bytes = (length: number) => new Uint8Array(length);
const ints = (length: number) => new Int32Array(length);
const floats = (length: number) => new Float64Array(length);

/**
 * Arrays that one search leaves to the next, since making them for each passage would cost as much as the search. Each
 * belongs to the step that it is named after, for as long as that step runs.
 */
export class Room {
  readonly candidateVotes = new Piece(floats);
  readonly supportVotes = new Piece(floats);
  readonly supportPresent = new Piece(bytes);
  /** All 0 between two uses. */
  readonly supportHeads = new Piece(ints);
  readonly supportNexts = new Piece(ints);
  readonly alignSteps = new Piece(bytes);
  readonly alignScores = new Piece(floats);
  readonly alignGains = new Piece(floats);
  /** Read until the next alignment. */
  readonly alignedPlaces = new Piece(ints);
  readonly alignedLikeness = new Piece(floats);
}
