import type { Edit } from '../model/annotation';
import type { AnnotationId, ItemId } from '../model/ids';
import type { Applied } from '../model/notebook';

/**
 * What the reader can take back and do again, newest last. A value: each function answers a new one. The surface applies
 * `edit` of the step and then tells what the notebook answered, so the history is never ahead of the notebook.
 */
export interface History<Label> {
  readonly done: readonly Step<Label>[];
  readonly undone: readonly Step<Label>[];
}

/** One act: the edit that takes it back (or does it again), and what the surface calls it. */
export interface Step<Label> {
  readonly label: Label;
  readonly edit: Edit;
  /** The revision that each annotation and item had in the state to which the edit leads back; 0 where it did not exist. */
  readonly revisions: Revisions;
}

type Revisions = ReadonlyMap<AnnotationId | ItemId, number>;

/** As many acts can be taken back; what is older was read over many times. */
const longestHistory = 200;

export const emptyHistory: History<never> = { done: [], undone: [] };

/** The reader did something new: what was undone before can't be done again. */
export const did = <Label>(
  history: History<Label>,
  act: { readonly label: Label; readonly edit: Edit; readonly applied: Applied },
): History<Label> => ({
  done: [...history.done, stepBack(act)].slice(-longestHistory),
  undone: [],
});

export const nextUndo = <Label>(history: History<Label>): Step<Label> | null => history.done.at(-1) ?? null;
export const nextRedo = <Label>(history: History<Label>): Step<Label> | null => history.undone.at(-1) ?? null;

/** The notebook applied `nextUndo`. */
export const undid = <Label>(history: History<Label>, applied: Applied): History<Label> => {
  const step = nextUndo(history);
  if (step === null) return history;
  const done = rebase(history.done.slice(0, -1), renewed(step, applied));
  return { done, undone: [...history.undone, stepBack({ ...step, applied })] };
};

/** The notebook applied `nextRedo`. */
export const redid = <Label>(history: History<Label>, applied: Applied): History<Label> => {
  const step = nextRedo(history);
  if (step === null) return history;
  const undone = rebase(history.undone.slice(0, -1), renewed(step, applied));
  return { done: [...history.done, stepBack({ ...step, applied })], undone };
};

/** The step can't be done: somebody else changed what it is about. What comes before it stays. */
export const dropUndo = <Label>(history: History<Label>): History<Label> => ({
  ...history,
  done: history.done.slice(0, -1),
});

export const dropRedo = <Label>(history: History<Label>): History<Label> => ({
  ...history,
  undone: history.undone.slice(0, -1),
});

const stepBack = <Label>(act: {
  readonly label: Label;
  readonly edit: Edit;
  readonly applied: Applied;
}): Step<Label> => ({
  label: act.label,
  edit: act.applied.inverse,
  revisions: new Map(namedIn(act.edit).map(({ id, revision }) => [id, revision])),
});

const namedIn = ({ put, remove, items }: Edit): readonly Revised[] => [
  ...put,
  ...remove,
  ...(items?.put ?? []),
  ...(items?.remove ?? []),
];

interface Revised {
  readonly id: AnnotationId | ItemId;
  readonly revision: number;
}

const moved = ({ put, remove, items }: Edit, move: <T extends Revised>(record: T) => T): Edit => ({
  put: put.map(move),
  remove: remove.map(move),
  ...(items === undefined ? {} : { items: { put: items.put.map(move), remove: items.remove.map(move) } }),
});

/** Revisions only grow: a state that came back has a new one. Which old one it stands for, and which it has now. */
interface Renewal {
  readonly was: number;
  readonly is: number;
}

const renewed = (step: Step<unknown>, applied: Applied): ReadonlyMap<AnnotationId | ItemId, Renewal> =>
  new Map(
    [...applied.annotations, ...applied.items].flatMap(({ id, revision }) => {
      const was = step.revisions.get(id);
      return was === undefined ? [] : [[id, { was, is: revision }] as const];
    }),
  );

/**
 * Earlier steps are based on the state that has just come back. Only what was based on exactly that revision moves to the
 * new one: where somebody else's change lies between, the step stays as it is and the notebook answers `conflict`.
 */
const rebase = <Label>(
  steps: readonly Step<Label>[],
  renewals: ReadonlyMap<AnnotationId | ItemId, Renewal>,
): readonly Step<Label>[] => {
  const move = <T extends Revised>(item: T): T => {
    const renewal = renewals.get(item.id);
    return renewal && item.revision === renewal.was ? { ...item, revision: renewal.is } : item;
  };
  return steps.map((step) => ({
    ...step,
    edit: moved(step.edit, move),
    revisions: new Map(
      [...step.revisions].map(([id, revision]) => {
        const renewal = renewals.get(id);
        return [id, renewal && revision === renewal.was ? renewal.is : revision];
      }),
    ),
  }));
};
