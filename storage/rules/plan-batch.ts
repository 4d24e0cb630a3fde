import { failed, type Result, success } from '../../core/model/result';

/** What every record has by which changes are told apart. */
export interface Kept {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  readonly revision: number;
}

/** What is to be put and removed of one sort of record. */
export interface Batch<Row extends Kept> {
  readonly put: readonly Row[];
  readonly remove: readonly { readonly id: Row['id']; readonly revision: number }[];
}

/** What the notebook holds of the records that a batch names. */
export interface BatchGround<Row extends Kept> {
  readonly rows: ReadonlyMap<Row['id'], Row>;
  /** The last revision of records that were removed. */
  readonly graves: ReadonlyMap<string, number>;
  /** Brings a record home: an article it names may have been joined into another. */
  readonly settle: (wanted: Row) => Result<Row>;
  /** True where both say the same; times, revision and article, which the notebook sets, are not compared. */
  readonly same: (one: Row, other: Row) => boolean;
  readonly now: number;
}

export interface BatchPlan<Row extends Kept> {
  readonly put: readonly Row[];
  readonly remove: readonly Row[];
  /** How many of those put were not there before. */
  readonly added: number;
  /** What was asked for as it stands afterwards, in the order in which it was asked for. */
  readonly stand: readonly Row[];
  readonly inverse: Batch<Row>;
  /** Everything that was or is changed. */
  readonly touched: readonly Row[];
}

type Step<Row> = { readonly stands: Row; readonly before: Row | null; readonly changed: boolean };

/**
 * Decides what a batch does, without doing it. A record is put only over the revision it is based on; where the very
 * same words stand there already, the batch has been done before (an answer got lost on its way) and succeeds.
 * Revisions grow over removal and return, so that a change based on what was before a removal is noticed.
 */
export const planBatch = <Row extends Kept>(batch: Batch<Row>, ground: BatchGround<Row>): Result<BatchPlan<Row>> => {
  const steps: Step<Row>[] = [];
  for (const wanted of batch.put) {
    const step = planPut(wanted, ground);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  const remove: Row[] = [];
  for (const { id, revision } of batch.remove) {
    const stands = ground.rows.get(id);
    if (stands && stands.revision !== revision) return failed({ kind: 'conflict', id });
    if (stands) remove.push(stands);
  }
  const put = steps.filter((step) => step.changed).map((step) => step.stands);
  return success({
    put,
    remove,
    added: steps.filter((step) => step.before === null).length,
    stand: steps.map((step) => step.stands),
    inverse: inverseOf(steps, remove),
    touched: [...put, ...steps.flatMap((step) => (step.changed ? (step.before ?? []) : [])), ...remove],
  });
};

const planPut = <Row extends Kept>(wanted: Row, ground: BatchGround<Row>): Result<Step<Row>> => {
  const settled = ground.settle(wanted);
  if (!settled.ok) return settled;
  const before = ground.rows.get(wanted.id) ?? null;
  if (before !== null && ground.same(before, settled.value)) {
    return success({ stands: before, before, changed: false });
  }
  if ((before?.revision ?? 0) !== wanted.revision) return failed({ kind: 'conflict', id: wanted.id });
  const revision = (before?.revision ?? ground.graves.get(wanted.id) ?? 0) + 1;
  const created = before?.created ?? wanted.created;
  return success({ stands: { ...settled.value, created, updated: ground.now, revision }, before, changed: true });
};

const inverseOf = <Row extends Kept>(steps: readonly Step<Row>[], removed: readonly Row[]): Batch<Row> => ({
  put: [
    ...steps.flatMap(({ before, stands }) => (before === null ? [] : [{ ...before, revision: stands.revision }])),
    ...removed.map((row) => ({ ...row, revision: 0 })),
  ],
  remove: steps.flatMap(({ before, stands }) =>
    before === null ? [{ id: stands.id, revision: stands.revision }] : [],
  ),
});
