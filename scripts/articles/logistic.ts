/** One page to learn from: what was seen of it, and whether it is an article. */
export interface Example<Name extends string> {
  readonly signals: Readonly<Record<Name, number>>;
  readonly isArticle: boolean;
  /** How often it counts; 1 for most. */
  readonly weight: number;
}

/** The sum of `bias` and of each signal times its weight is the logarithm of the odds of an article. */
export interface Model<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
}

export interface FitOptions<Name extends string> {
  readonly names: readonly Name[];
  /** Strength of the pull of every weight towards 0: the more, the less single pages of the fit decide. */
  readonly ridge: number;
}

const mostSteps = 50;
/** Steps smaller than this in every weight change no decision. */
const smallStep = 1e-6;

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/** Solves a system of linear equations by Gaussian elimination with pivots. `rows` has the right side as last column. */
const solve = (system: readonly (readonly number[])[]): readonly number[] => {
  const rows = system.map((row) => [...row]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + below.indexOf(Math.max(...below));
    const [head, other] = [rows[pivot] ?? [], rows[column] ?? []];
    rows[column] = head;
    rows[pivot] = other;
    for (const [at, row] of rows.entries()) {
      const factor = at === column ? 0 : (row[column] ?? 0) / (head[column] ?? 1);
      if (factor !== 0)
        for (let place = column; place <= size; place += 1)
          row[place] = (row[place] ?? 0) - factor * (head[place] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
};

interface Row {
  readonly values: readonly number[];
  readonly right: number;
  readonly weight: number;
}

/** One step of Newton's method: the gradient and the second derivatives of the loss, and where they lead. */
const stepOf = (rows: readonly Row[], weights: readonly number[], ridge: number): readonly number[] => {
  const system = weights.map((weight, at) => {
    const row = new Array<number>(weights.length + 1).fill(0);
    // The bias is not pulled towards 0: how many pages are articles is no matter of single signals.
    row[at] = at === 0 ? 0 : ridge;
    row[weights.length] = at === 0 ? 0 : ridge * weight;
    return row;
  });
  for (const { values, right, weight } of rows) {
    const guess = chance(dot(values, weights));
    for (const [at, value] of values.entries()) {
      const row = system[at];
      if (row === undefined || value === 0) continue;
      row[weights.length] = (row[weights.length] ?? 0) + weight * value * (guess - right);
      for (const [other, second] of values.entries())
        row[other] = (row[other] ?? 0) + weight * guess * (1 - guess) * value * second;
    }
  }
  return solve(system);
};

/** Fits a logistic regression with a ridge, by Newton's method (Hastie, Tibshirani, Friedman, 4.4 and 3.4.1). */
export const fitLogistic = <Name extends string>(
  examples: readonly Example<Name>[],
  { names, ridge }: FitOptions<Name>,
): Model<Name> => {
  const rows = examples.map(({ signals, isArticle, weight }) => ({
    values: [1, ...names.map((name) => signals[name])],
    right: isArticle ? 1 : 0,
    weight,
  }));
  let weights: readonly number[] = new Array<number>(names.length + 1).fill(0);
  for (let step = 0; step < mostSteps; step += 1) {
    const change = stepOf(rows, weights, ridge);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
    if (change.every((value) => Math.abs(value) < smallStep)) break;
  }
  const byName = Object.fromEntries(names.map((name, at) => [name, weights[at + 1] ?? 0])) as Record<Name, number>;
  return { bias: weights[0] ?? 0, weights: byName };
};

export const scoreBy = <Name extends string>(model: Model<Name>, signals: Readonly<Record<Name, number>>): number => {
  let score = model.bias;
  for (const name of Object.keys(model.weights) as Name[]) score += model.weights[name] * signals[name];
  return score;
};

/** Which of `folds` parts each of `count` examples is in: the same for the same `seed`, by a linear congruential generator. */
export const foldsOf = (count: number, folds: number, seed: number): readonly number[] => {
  let state = seed * 2654435761 + 12345;
  const order = Array.from({ length: count }, (_, at) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { at, key: state };
  }).sort((one, other) => one.key - other.key);
  const fold = new Array<number>(count).fill(0);
  for (const [place, { at }] of order.entries()) fold[at] = place % folds;
  return fold;
};

export interface CrossOptions<Name extends string> extends FitOptions<Name> {
  readonly folds: number;
  readonly seed: number;
}

/** What each example scores by a model that was fitted without it. */
export const crossScores = <Name extends string>(
  examples: readonly Example<Name>[],
  { folds, seed, ...options }: CrossOptions<Name>,
): readonly number[] => {
  const fold = foldsOf(examples.length, folds, seed);
  const models = Array.from({ length: folds }, (_, left) =>
    fitLogistic(
      examples.filter((_example, at) => fold[at] !== left),
      options,
    ),
  );
  return examples.map(({ signals }, at) => {
    const model = models[fold[at] ?? 0];
    return model === undefined ? Number.NaN : scoreBy(model, signals);
  });
};
