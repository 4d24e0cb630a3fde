import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ofKind } from '../../core/model/mention';
import type { Switches } from '../../core/model/reader';
import type { Span } from '../../core/model/span';
import { withoutRepeats } from '../../core/reading/folding';
import type { PageList } from '../../core/words';
import { Button } from '../common/Button';
import { useActions, useWords } from '../common/context';
import { Notice, type Warning, WarningNotice } from '../common/Notice';
import { Search } from '../common/Search';
import { ExportMenu, type ExportScope } from '../export/ExportMenu';
import { documentsOf, peopleOf } from '../mention/groups';
import { DocumentList } from './DocumentList';
import { InstructionList } from './InstructionList';
import { type NoteActs, NoteList } from './NoteList';
import { PageHeader } from './PageHeader';
import { PageNotice, type PageRequests } from './PageNotice';
import { PageTabs, panelId, tabId } from './PageTabs';
import { PeopleList } from './PeopleList';
import type { OtherNote, PageNote, PageState, SiteState } from './state';

export interface PageViewProps extends PageRequests {
  readonly surface: 'popup' | 'panel';
  readonly page: PageState;
  readonly site: SiteState | null;
  readonly switches: Switches;
  readonly notes: readonly PageNote[];
  /** The latest notes of other pages. */
  readonly elsewhere: readonly OtherNote[];
  readonly list: PageList;
  readonly query: string;
  /** What the search found in the notebook; `null` where nothing is searched for. */
  readonly found: readonly OtherNote[] | null;
  /** What of the article is on screen, where that is told. */
  readonly visible: Span | null;
  /** The key for a note as it is really bound; `null` where it is not. */
  readonly noteKey: string | null;
  /** What went wrong with the notebook, in words. */
  readonly failure: string | null;
  /** What the reader must know about the notebook, with the way to say that it was read. */
  readonly warning: Warning | null;
  readonly editing: { readonly id: string; readonly editor: ComponentChildren } | null;
  readonly acts: NoteActs;
  readonly onList: (list: PageList) => void;
  readonly onQuery: (query: string) => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onSwitches: (change: (switches: Switches) => Switches) => void;
  /** Opens the page for sites, keys and language. */
  readonly onMore: () => void;
  readonly onExport: (scope: ExportScope, format: string) => void;
  readonly onPanel: () => void;
}

/** The page in the tab, and the way to everything else. Popup and side panel are this, in different sizes. */
export function PageView(props: PageViewProps) {
  const { surface, page, site, notes, failure, warning, query, onQuery, onSwitch, onExport, onPanel, onAllow } = props;
  const words = useWords();
  const actions = useActions();
  const findings = page.kind === 'article' ? page.findings : null;
  const offer = findings && site && !site.lasting && !findings.private ? site.host : null;
  return (
    <div class={`page ${surface}`}>
      <PageHeader
        meta={findings?.meta ?? null}
        site={site}
        onSwitch={onSwitch}
        switches={props.switches}
        onChange={props.onSwitches}
        onMore={props.onMore}
      />
      {failure !== null && <Notice text={failure} tone="refusal" />}
      {warning && <WarningNotice warning={warning} />}
      {site && !site.on ? <Notice text={words.page.siteOff} /> : <PageNotice {...props} notes={notes.length} />}
      {props.found === null ? <Lists {...props} /> : <Found {...props} found={props.found} />}
      <footer class="page-footer">
        {offer !== null && (
          <div class="page-offer">
            <Button look="link" label={words.page.allow(offer)} onPress={() => onAllow(offer)} />
          </div>
        )}
        <Search query={query} placeholder={words.page.searchNotebook} onQuery={onQuery} />
        <div class="page-ways">
          <ExportMenu
            scopes={notes.length > 0 ? ['page', 'everything'] : ['everything']}
            selected={0}
            opens="above"
            onExport={onExport}
          />
          {surface === 'popup' && <Button look="plain" icon="panel" label={words.common.panel} onPress={onPanel} />}
          <Button look="plain" icon="book" label={words.common.notebook} onPress={() => actions.openNotebook({})} />
        </div>
      </footer>
    </div>
  );
}

function Lists(props: PageViewProps) {
  const { page, site, notes, elsewhere, list, editing, acts, onList } = props;
  const words = useWords();
  const findings = page.kind === 'article' && site?.on !== false ? page.findings : null;
  const people = findings ? peopleOf(findings.reading) : [];
  const documents = findings ? documentsOf(findings.reading, findings.text) : [];
  const instructions = findings ? ofKind(withoutRepeats(findings.reading), 'instruction') : [];
  const counts = {
    people: people.length,
    documents: documents.length,
    instructions: instructions.length,
    notes: notes.length,
  };
  const shown = findings ? list : 'notes';
  const main = useFollowing(props.visible);
  return (
    <>
      {findings && <PageTabs chosen={shown} counts={counts} onChoose={onList} />}
      <main ref={main} class="page-list">
        <div {...(findings ? { role: 'tabpanel', id: panelId(shown), 'aria-labelledby': tabId(shown) } : {})}>
          {findings && counts[shown] === 0 && (
            <Empty list={shown} noteKey={props.noteKey} teaches={!findings.private} />
          )}
          {findings && shown === 'people' && <PeopleList people={people} visible={props.visible} />}
          {findings && shown === 'documents' && <DocumentList documents={documents} visible={props.visible} />}
          {findings && shown === 'instructions' && (
            <InstructionList instructions={instructions} text={findings.text} visible={props.visible} />
          )}
          {shown === 'notes' && <NoteList notes={notes} acts={acts} visible={props.visible} editing={editing} />}
          {shown === 'notes' && elsewhere.length > 0 && (
            <section class="elsewhere">
              <h2>{words.page.elsewhere}</h2>
              <NoteList notes={withoutPlace(elsewhere)} acts={acts} visible={null} editing={editing} />
            </section>
          )}
        </div>
      </main>
    </>
  );
}

/** Keeps what is on the reader's screen in sight of the list, unless the reader is at the list. */
function useFollowing(visible: Span | null) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (visible === null || list.current?.matches(':hover, :focus-within')) return;
    list.current?.querySelector('.in-view')?.scrollIntoView({ block: 'nearest' });
  }, [visible]);
  return list;
}

interface EmptyProps {
  readonly list: PageList;
  readonly noteKey: string | null;
  /** Not where a note would not be saved. */
  readonly teaches: boolean;
}

function Empty({ list, noteKey, teaches }: EmptyProps) {
  const words = useWords().page;
  return (
    <p class="page-empty">
      {words.nothing[list]}
      {list === 'notes' && teaches && ` ${words.teach(noteKey)}`}
    </p>
  );
}

function Found({ found, query, acts, editing }: PageViewProps & { readonly found: readonly OtherNote[] }) {
  const words = useWords();
  return (
    <main class="page-list" aria-live="polite">
      {found.length === 0 && <p class="page-empty">{words.page.nothingFound(query)}</p>}
      <NoteList notes={withoutPlace(found)} acts={acts} visible={null} editing={editing} />
    </main>
  );
}

const withoutPlace = (notes: readonly OtherNote[]) => notes.map((note) => ({ ...note, place: null }));
