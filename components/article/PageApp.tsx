import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Annotation } from '../../core/model/annotation';
import type { Notebook } from '../../core/model/notebook';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { JumpTarget } from '../../core/model/reader';
import type { PageList, Words } from '../../core/words';
import { SurroundingsContext } from '../common/context';
import { Toast } from '../common/Toast';
import { changing, removing, useEdits } from '../common/useEdits';
import { type LossPort, useLoss } from '../common/useLoss';
import { type SwitchesPort, useSwitches } from '../common/useSwitches';
import { useWatched } from '../common/useWatched';
import { EditNote } from '../note/EditNote';
import { editDraft } from '../note/edit-draft';
import type { SavedDraft } from '../note/save-draft';
import { PageView, type PageViewProps } from './PageView';
import { loadPageNotes, placeNotes } from './page-notes';
import type { Tab } from './tab';
import { useFound } from './useFound';
import { useTab } from './useTab';

export interface PageAppProps {
  readonly surface: 'popup' | 'panel';
  readonly words: Words;
  readonly notebook: Notebook;
  readonly tab: Tab;
  readonly noteKey: string | null;
  readonly loss: LossPort;
  readonly switches: SwitchesPort;
  readonly now: () => number;
  readonly openNotebook: (address: Partial<NotebookAddress>) => void;
  readonly openPanel: () => void;
  readonly openWelcome: () => void;
}

/** Popup and side panel: the page in the tab, joined to the notebook. */
export function PageApp(props: PageAppProps) {
  const { words, tab, now, openNotebook } = props;
  const [missed, setMissed] = useState(0);
  const actions = useMemo(
    () => ({
      now,
      openNotebook,
      jumpTo: (target: JumpTarget) => {
        void tab.jumpTo(target).then((found) => found || setMissed((count) => count + 1));
      },
    }),
    [tab, now, openNotebook],
  );
  return (
    <SurroundingsContext.Provider value={{ words, actions }}>
      <Joined {...props} missed={missed} jumpTo={actions.jumpTo} />
    </SurroundingsContext.Provider>
  );
}

interface JoinedProps extends PageAppProps {
  /** How many jumps found nothing: each says so once. */
  readonly missed: number;
  readonly jumpTo: (target: JumpTarget) => void;
}

function Joined(props: JoinedProps) {
  const { surface, words, notebook, tab, noteKey, missed, jumpTo, openNotebook, openPanel } = props;
  const { look, visible, ask } = useTab(tab);
  const edits = useEdits(notebook);
  const warning = useLoss(props.loss);
  const switches = useSwitches(props.switches);
  const [chosenList, setList] = useState<PageList | null>(null);
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<Annotation | null>(null);
  const pageNotes = useWatched(notebook, look.addresses.join(' '), () => loadPageNotes(notebook, look.addresses)).value;
  const found = useFound(notebook, query);

  useEffect(() => notebook.watch(() => ask((asking) => asking.look())), [notebook, ask]);
  useEffect(() => {
    if (missed > 0) edits.say(words.toast.notFound);
  }, [missed]);

  const elsewhere = pageNotes?.elsewhere ?? [];
  const notes = placeNotes(pageNotes?.notes ?? [], look.placed);
  const jump = (annotation: Annotation) => {
    const isHere = notes.some((note) => note.annotation.id === annotation.id);
    const isPlaced = look.placed.some((placed) => placed.annotation.id === annotation.id);
    if (isPlaced || (isHere && look.page.kind === 'article')) jumpTo({ kind: 'annotation', id: annotation.id });
    else void openArticleOf({ notebook, tab, annotation });
  };
  return (
    <>
      <PageView
        surface={surface}
        page={look.page}
        site={look.site}
        switches={switches}
        notes={notes}
        elsewhere={elsewhere}
        list={chosenList ?? firstList({ notes, elsewhere })}
        query={query}
        found={found}
        visible={surface === 'panel' ? visible : null}
        noteKey={noteKey}
        warning={warning}
        failure={pageNotes?.failure ? words.failure(pageNotes.failure) : null}
        editing={
          editing && {
            id: editing.id,
            editor: (
              <EditorOf
                key={editing.id}
                notebook={notebook}
                annotation={editing}
                onDone={() => setEditing(null)}
                onSaved={(saved) => edits.tell(words.toast.edited, saved)}
              />
            ),
          }
        }
        acts={{
          onJump: jump,
          onEdit: setEditing,
          onRecolour: (annotation, colour) =>
            void edits.run(changing([annotation], { colour }), words.toast.recoloured),
          onRemove: (annotation) => void edits.run(removing([annotation]), words.toast.removed(1)),
          onAttach: ({ id }) => jumpTo({ kind: 'orphan', id }),
        }}
        onList={setList}
        onQuery={setQuery}
        onSwitch={(on) => {
          const { site } = look;
          if (site) ask((asking) => asking.switchSite(site.host, on));
        }}
        onSwitches={(change) => void props.switches.change(change)}
        onMore={props.openWelcome}
        onExport={(scope, format) => {
          const article = scope === 'page' ? (notes[0]?.annotation.articleId ?? null) : null;
          openNotebook({ export: format, article });
        }}
        onPanel={openPanel}
        onReadAnyway={() => ask((asking) => asking.readAnyway())}
        onBring={() => ask((asking) => asking.bring())}
        onAllow={(host) => ask((asking) => asking.allow(host))}
      />
      <div class="toast-place">{edits.toast && <Toast message={edits.toast} onClose={edits.closeToast} />}</div>
    </>
  );
}

/** Notes where there are some, or where the reader has yet to learn how to make one; else the people. */
const firstList = ({ notes, elsewhere }: Pick<PageViewProps, 'notes' | 'elsewhere'>): PageList =>
  notes.length > 0 || elsewhere.length === 0 ? 'notes' : 'people';

interface OpenArticleGiven {
  readonly notebook: Notebook;
  readonly tab: Tab;
  readonly annotation: Annotation;
}

/** Opens the article of a note that this tab does not show, or where our script does not run. */
async function openArticleOf({ notebook, tab, annotation }: OpenArticleGiven): Promise<void> {
  const articles = await notebook.articles([annotation.articleId]);
  const article = articles.ok ? articles.value[0] : undefined;
  if (article) await tab.open(annotation, article);
}

interface EditorOfProps {
  readonly notebook: Notebook;
  readonly annotation: Annotation;
  readonly onSaved: (saved: SavedDraft) => void;
  readonly onDone: () => void;
}

/** The editor of a note, once its article is known. */
function EditorOf({ notebook, annotation, onSaved, onDone }: EditorOfProps) {
  const articles = useWatched(notebook, annotation.articleId, () => notebook.articles([annotation.articleId])).value;
  const article = articles?.ok ? articles.value[0] : undefined;
  if (article === undefined) return null;
  return (
    <EditNote
      notebook={notebook}
      draft={editDraft({ annotation, article })}
      onSaved={(saved) => {
        onSaved(saved);
        onDone();
      }}
      onLeft={onDone}
    />
  );
}
