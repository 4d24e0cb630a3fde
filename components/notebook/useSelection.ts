import { useMemo, useState } from 'preact/hooks';
import type { AnnotationId } from '../../core/model/ids';
import type { Entry } from '../../core/review/shelf';

/** Which of the listed notes are selected. What a filter hides is not acted upon, and is selected again when it is back. */
export interface Selection {
  readonly ids: ReadonlySet<AnnotationId>;
  readonly select: (id: AnnotationId, selected: boolean) => void;
  readonly selectAll: (selected: boolean) => void;
}

const nothing: ReadonlySet<AnnotationId> = new Set();

export function useSelection(listed: readonly Entry[]): Selection {
  const [selected, setSelected] = useState(nothing);
  const ids = useMemo(() => new Set(idsOf(listed).filter((id) => selected.has(id))), [listed, selected]);
  return {
    ids,
    select: (id, on) => setSelected(on ? new Set([...selected, id]) : without(selected, id)),
    selectAll: (on) => setSelected(on ? new Set(idsOf(listed)) : nothing),
  };
}

const idsOf = (entries: readonly Entry[]): readonly AnnotationId[] => entries.map((entry) => entry.annotation.id);

const without = (ids: ReadonlySet<AnnotationId>, id: AnnotationId): ReadonlySet<AnnotationId> =>
  new Set([...ids].filter((other) => other !== id));
