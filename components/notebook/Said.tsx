import { useWords } from '../common/context';
import { Notice, type Warning, WarningNotice } from '../common/Notice';

export interface SaidProps {
  readonly failure: string | null;
  /** What the second copy holds of a notebook that does not open. */
  readonly rescue: { readonly notes: number; readonly onExport: () => void } | null;
  readonly warning: Warning | null;
  /** Called when the reader has read that the second copy can't be kept; `null` where it can. */
  readonly onTroubleRead: (() => void) | null;
  /** What the export or import did. */
  readonly report: {
    readonly text: string;
    readonly act?: { readonly label: string; readonly run: () => void };
  } | null;
}

/** How it stands with the notebook: nothing while all is well. */
export function Said({ failure, rescue, warning, onTroubleRead, report }: SaidProps) {
  const words = useWords();
  return (
    <div class="notebook-said">
      {failure !== null && <Notice text={failure} tone="refusal" />}
      {rescue && (
        <Notice
          text={words.notebook.copyHolds(rescue.notes)}
          act={{ label: words.notebook.exportCopy, run: rescue.onExport }}
        />
      )}
      {warning && <WarningNotice warning={warning} />}
      {onTroubleRead && (
        <Notice text={words.notebook.copyTrouble} act={{ label: words.common.understood, run: onTroubleRead }} />
      )}
      {report && <Notice text={report.text} act={report.act} />}
    </div>
  );
}
