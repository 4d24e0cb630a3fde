import { useMemo, useState } from 'preact/hooks';
import { rekeyingBy } from '../../core/corrections/keys';
import { renamingBy } from '../../core/corrections/names';
import type { Choice } from '../../core/export/articles';
import type { Draft } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { FollowUp } from '../../core/model/follow-up';
import type { AnnotationId, ArticleId } from '../../core/model/ids';
import { correctionsIn } from '../../core/model/item';
import type { Contents, Notebook } from '../../core/model/notebook';
import type { NotebookAddress } from '../../core/model/notebook-address';
import { facetsOf } from '../../core/review/facets';
import { find } from '../../core/review/query';
import type { Entry } from '../../core/review/shelf';
import type { Words } from '../../core/words';
import { SurroundingsContext } from '../common/context';
import { Toast } from '../common/Toast';
import { useEdits } from '../common/useEdits';
import { type LossPort, useLoss } from '../common/useLoss';
import { useMedia } from '../common/useMedia';
import { useShelf } from '../common/useShelf';
import { useWatched } from '../common/useWatched';
import type { ExportScope } from '../export/ExportMenu';
import { EditNote } from '../note/EditNote';
import { editDraft } from '../note/edit-draft';
import { changesBy } from './changes';
import { DraftView } from './DraftView';
import { NotebookView } from './NotebookView';
import { useAddress } from './useAddress';
import { type CopyPort, useCopy } from './useCopy';
import { useFiles } from './useFiles';
import { useKept } from './useKept';
import { useSelection } from './useSelection';

export interface NotebookAppProps {
  readonly words: Words;
  readonly notebook: Notebook;
  readonly loss: LossPort;
  readonly copy: CopyPort;
  readonly now: () => number;
  /** Opens the article of a note, at the note. */
  readonly openPage: (entry: Entry) => void;
  /** Opens the article of a follow-up, at its sentence. */
  readonly openPassage: (followUp: FollowUp, article: ArticleRecord) => void;
}

/** The notebook page, joined to the notebook. */
export function NotebookApp(props: NotebookAppProps) {
  const { words, now } = props;
  const [address, setAddress] = useAddress();
  const actions = useMemo(() => ({ now, openNotebook: setAddress, jumpTo: () => {} }), [now, setAddress]);
  return (
    <SurroundingsContext.Provider value={{ words, actions }}>
      <Joined {...props} address={address} setAddress={setAddress} />
    </SurroundingsContext.Provider>
  );
}

interface JoinedProps extends NotebookAppProps {
  readonly address: ReturnType<typeof useAddress>[0];
  readonly setAddress: ReturnType<typeof useAddress>[1];
}

function Joined({ words, notebook, loss, copy: copyPort, openPage, openPassage, address, setAddress }: JoinedProps) {
  const { contents, shelf, failure } = useShelf(notebook, true);
  const drafts = useWatched(notebook, '', () => notebook.drafts()).value;
  const edits = useEdits(notebook);
  const warning = useLoss(loss);
  const copy = useCopy(copyPort, failure?.kind === 'unavailable');
  const wide = useMedia('(min-width: 1100px)');
  const [editing, setEditing] = useState<Draft | null>(null);
  const files = useFiles({
    notebook,
    contents,
    address,
    onMerged: edits.tell,
    onAskedExportDone: () => setAddress({ export: null }),
  });

  const shown = useMemo(() => dossierOf(address, contents), [address, contents]);
  const entries = useMemo(() => find(shelf, shown), [shelf, shown]);
  const facets = useMemo(() => facetsOf(shelf, shown), [shelf, shown]);
  const open = useMemo(
    () => shelf.entries.find((entry) => entry.annotation.id === address.annotation) ?? null,
    [shelf, address.annotation],
  );
  const kept = useKept({
    contents,
    address,
    edits,
    onAddress: setAddress,
    onCalendar: () => files.write({ kind: 'everything' }, 'ics'),
    openPassage,
  });
  const selection = useSelection(entries);
  const changes = changesBy(edits, words);
  const edited = editing !== null && editing.annotationId === address.annotation ? editing : null;

  const editor = edited && {
    draft: edited,
    shown: (
      <EditNote
        key={edited.id}
        notebook={notebook}
        draft={edited}
        onLeft={() => setEditing(null)}
        onSaved={(saved) => {
          edits.tell(saved.act === 'edited' ? words.toast.edited : words.toast.saved, saved);
          setEditing(null);
          setAddress({ annotation: saved.annotation });
        }}
      />
    ),
  };

  return (
    <>
      <NotebookView
        address={shown}
        total={contents === null ? null : shelf.entries.length}
        entries={entries}
        facets={facets}
        open={open}
        editor={
          editor && open === null ? <DraftView draft={editor.draft}>{editor.shown}</DraftView> : (editor?.shown ?? null)
        }
        kept={kept}
        drafts={drafts?.ok ? drafts.value.filter((draft) => draft.id !== edited?.id) : []}
        selected={selection.ids}
        failure={failure && words.failure(failure)}
        rescue={copy.held && { notes: copy.held.annotations.length, onExport: () => files.rescue(copy.held) }}
        warning={warning}
        onTroubleRead={copy.onTroubleRead}
        report={files.report}
        wide={wide}
        onAddress={setAddress}
        onBack={() => {
          setEditing(null);
          setAddress({ annotation: null });
        }}
        onSelect={selection.select}
        onSelectAll={selection.selectAll}
        onExport={(scope, format) =>
          files.write(choiceOf({ scope, article: address.article, ids: selection.ids }), format)
        }
        onImport={files.read}
        onOpenPage={openPage}
        onEdit={(entry) => setEditing(editDraft(entry))}
        onRecolour={changes.recolour}
        onRemove={changes.remove}
        onTag={changes.tag}
        onResume={(draft) => {
          setEditing(draft);
          setAddress({ annotation: draft.annotationId });
        }}
        onDiscard={(draft) => {
          void notebook.dropDraft(draft.id).then((dropped) => {
            if (dropped.ok)
              edits.offer(words.toast.removed(1), {
                takeBack: () => notebook.keepDraft(draft),
                doAgain: () => notebook.dropDraft(draft.id),
              });
            else edits.refuse(dropped.failure);
          });
        }}
      />
      <div class="toast-place">{edits.toast && <Toast message={edits.toast} onClose={edits.closeToast} />}</div>
    </>
  );
}

interface ChoiceGiven {
  readonly scope: ExportScope;
  readonly article: ArticleId | null;
  readonly ids: ReadonlySet<AnnotationId>;
}

function choiceOf({ scope, article, ids }: ChoiceGiven): Choice {
  if (scope === 'selection') return { kind: 'annotations', ids };
  return scope === 'page' && article !== null ? { kind: 'article', id: article } : { kind: 'everything' };
}

/** A dossier opened under a name or key that the reader merged into another, or corrected, is that other's. */
function dossierOf(address: NotebookAddress, contents: Contents | null): NotebookAddress {
  const corrections = correctionsIn(contents?.items ?? []).filter(({ scope }) => scope.kind === 'everywhere');
  if (corrections.length === 0) return address;
  const { official, document } = address;
  return {
    ...address,
    official: official && renamingBy(corrections)(official),
    document: document && (rekeyingBy(corrections).ofKey(document)?.key ?? document),
  };
}
