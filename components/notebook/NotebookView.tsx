import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Colour, Draft } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/ids';
import { type NotebookAddress, wholeNotebook } from '../../core/model/notebook-address';
import type { Facets as FacetCounts } from '../../core/review/facets';
import type { Entry } from '../../core/review/shelf';
import { BoardFilters, BoardList } from '../board/BoardView';
import { Button } from '../common/Button';
import { useWords } from '../common/context';
import { Search } from '../common/Search';
import { CorrectionsView } from '../corrections/CorrectionsView';
import { ExportMenu, type ExportScope } from '../export/ExportMenu';
import { Facets, isFiltered } from '../filters/Facets';
import { BulkBar } from './BulkBar';
import { Drafts } from './Drafts';
import { EntryList } from './EntryList';
import { NotebookNav } from './NotebookNav';
import { ReadingView } from './ReadingView';
import { Said, type SaidProps } from './Said';
import type { KeptBeside } from './useKept';

export interface NotebookViewProps extends SaidProps {
  readonly address: NotebookAddress;
  /** How many notes there are in all; `null` until they are read. */
  readonly total: number | null;
  /** Those that the address asks for. */
  readonly entries: readonly Entry[];
  readonly facets: FacetCounts;
  /** The one in the reading view. */
  readonly open: Entry | null;
  readonly editor: ComponentChildren | null;
  readonly drafts: readonly Draft[];
  /** The follow-up board and the corrections. */
  readonly kept: KeptBeside;
  readonly selected: ReadonlySet<AnnotationId>;
  /** From 1100 px the filters stand open beside the list. */
  readonly wide: boolean;
  readonly onAddress: (changed: Partial<NotebookAddress>) => void;
  /** In one column: from the note that is read back to the list. */
  readonly onBack: () => void;
  readonly onSelect: (id: AnnotationId, selected: boolean) => void;
  readonly onSelectAll: (selected: boolean) => void;
  readonly onExport: (scope: ExportScope, format: string) => void;
  readonly onImport: (file: File) => void;
  readonly onOpenPage: (entry: Entry) => void;
  readonly onEdit: (entry: Entry) => void;
  readonly onRecolour: (entries: readonly Entry[], colour: Colour) => void;
  readonly onRemove: (entries: readonly Entry[]) => void;
  readonly onTag: (entries: readonly Entry[], typed: string) => void;
  readonly onResume: (draft: Draft) => void;
  readonly onDiscard: (draft: Draft) => void;
}

/** The whole notebook: filters, list and reading view, side by side where there is room; or its board, or its corrections. */
export function NotebookView(props: NotebookViewProps) {
  const { address, open, editor } = props;
  const isReading = address.view === null && (open !== null || editor !== null);
  return (
    <div class={`notebook${isReading ? ' reading-one' : ''}${address.view === null ? '' : ' notebook-wide'}`}>
      <Top {...props} />
      <Said {...props} />
      {address.view === null && <Notes {...props} isReading={isReading} />}
      {address.view === 'board' && <Board {...props} />}
      {address.view === 'corrections' && (
        <main class="notebook-list">
          <CorrectionsView {...props.kept.corrections} />
        </main>
      )}
    </div>
  );
}

function Notes(props: NotebookViewProps & { readonly isReading: boolean }) {
  const { address, wide, facets, isReading, onAddress, onBack } = props;
  const words = useWords();
  return (
    <>
      <details class="notebook-facets" open={wide || isFiltered(address)}>
        <summary>{words.notebook.facets}</summary>
        <Facets counts={facets} address={address} onFilter={onAddress} />
      </details>
      <main class="notebook-list">
        <List {...props} />
      </main>
      <aside class="notebook-reading" aria-label={words.common.noteHighlight}>
        {isReading && (
          <div class="notebook-back">
            <Button look="plain" icon="back" label={words.notebook.back} onPress={onBack} />
          </div>
        )}
        <Reading {...props} />
      </aside>
    </>
  );
}

function Board({ kept: { board }, total, failure, wide }: NotebookViewProps) {
  const words = useWords();
  const isNarrowed = Object.values(board.query).some((part) => part !== null);
  return (
    <>
      {board.total > 0 && (
        <details class="notebook-facets" open={wide || isNarrowed}>
          <summary>{words.notebook.facets}</summary>
          <BoardFilters {...board} />
        </details>
      )}
      <main class="notebook-list">
        {total === null && failure === null ? (
          <p class="page-empty">{words.common.opening}</p>
        ) : (
          <BoardList {...board} />
        )}
      </main>
    </>
  );
}

function Top({ address, selected, total, kept, onAddress, onExport, onImport }: NotebookViewProps) {
  const words = useWords();
  const file = useRef<HTMLInputElement>(null);
  const scopes: readonly ExportScope[] = [
    ...(selected.size > 0 ? (['selection'] as const) : []),
    ...(address.article === null ? [] : (['page'] as const)),
    'everything',
  ];
  return (
    <header class="notebook-top">
      <h1>
        {words.product} <span>{words.notebook.title}</span>
      </h1>
      <NotebookNav
        view={address.view}
        counts={{ board: kept.open, corrections: kept.corrections.corrections.length }}
        onView={(view) => onAddress({ ...wholeNotebook, view })}
      />
      <Search
        query={address.query ?? ''}
        placeholder={words.page.searchNotebook}
        onQuery={(query) => onAddress({ query: query === '' ? null : query, view: null })}
      />
      <div class="notebook-ways">
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={words.notebook.import}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) onImport(chosen);
          }}
        />
        <Button look="plain" label={words.notebook.import} onPress={() => file.current?.click()} />
        {total !== null && total + kept.board.total + kept.corrections.corrections.length > 0 && (
          <ExportMenu scopes={scopes} selected={selected.size} opens="below" onExport={onExport} />
        )}
      </div>
    </header>
  );
}

function List(props: NotebookViewProps) {
  const { address, total, entries, drafts, failure, selected, onAddress, onSelect, onSelectAll } = props;
  const words = useWords();
  const dossier = address.official ?? address.document;
  const followed = address.official === null ? 0 : props.kept.tasksBy(address.official);
  const chosen = entries.filter((entry) => selected.has(entry.annotation.id));
  return (
    <>
      <Drafts drafts={drafts} onResume={props.onResume} onDiscard={props.onDiscard} />
      {total === null && failure === null && <p class="page-empty">{words.common.opening}</p>}
      {total === 0 && <p class="page-empty">{words.notebook.empty}</p>}
      {total !== null && total > 0 && (
        <div class="list-head">
          <div>
            {dossier !== null && <h2>{words.notebook.dossierOf(dossier)}</h2>}
            <p class="muted" role="status">
              {entries.length === 0 ? words.notebook.nothingFits : words.common.notes(entries.length)}
            </p>
            {followed > 0 && (
              <Button
                look="link"
                label={words.board.onBoardBy(followed)}
                onPress={() => onAddress({ ...wholeNotebook, view: 'board', official: address.official })}
              />
            )}
          </div>
          {entries.length > 0 && (
            <label class="select-all">
              <input
                type="checkbox"
                checked={chosen.length === entries.length}
                onChange={(event) => onSelectAll(event.currentTarget.checked)}
              />
              {words.notebook.selectAll}
            </label>
          )}
        </div>
      )}
      {chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          onRecolour={(colour) => props.onRecolour(chosen, colour)}
          onTag={(typed) => props.onTag(chosen, typed)}
          onRemove={() => props.onRemove(chosen)}
          onUnselect={() => onSelectAll(false)}
        />
      )}
      <EntryList
        entries={entries}
        open={address.annotation}
        selected={selected}
        onOpen={(annotation) => onAddress({ annotation })}
        onSelect={onSelect}
      />
    </>
  );
}

function Reading({ open, editor, total, ...props }: NotebookViewProps) {
  const words = useWords();
  if (open === null)
    return editor ?? (total !== null && total > 0 && <p class="page-empty">{words.notebook.chooseOne}</p>);
  return (
    <ReadingView
      entry={open}
      editor={editor}
      onEdit={() => props.onEdit(open)}
      onOpenPage={() => props.onOpenPage(open)}
      onRecolour={(colour) => props.onRecolour([open], colour)}
      onRemove={() => props.onRemove([open])}
      onFilter={props.onAddress}
    />
  );
}
