import { useRef, useState } from 'preact/hooks';
import type { AnnotationId } from '../../core/model/ids';
import { groupByArticle } from '../../core/review/arrange';
import type { Entry } from '../../core/review/shelf';
import { moveFocus } from '../common/arrows';
import { Button } from '../common/Button';
import { useActions, useWords } from '../common/context';
import { Tags } from '../note/Tags';

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly open: AnnotationId | null;
  readonly selected: ReadonlySet<AnnotationId>;
  readonly onOpen: (id: AnnotationId) => void;
  readonly onSelect: (id: AnnotationId, selected: boolean) => void;
}

/** So many notes are drawn at once: a browser lays out some hundreds without being felt. */
const page = 200;

/** The notes by article. Arrows go through them, Enter opens one, the box before it selects it. */
export function EntryList({ entries, open, selected, onOpen, onSelect }: EntryListProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(page);
  return (
    <div ref={list} class="entry-list">
      {groupByArticle(entries.slice(0, shown)).map(({ article, entries: group }) => (
        <section key={article.id} class="entry-group">
          <h2>{article.meta.title}</h2>
          <p class="muted">
            {[group[0]?.outlet, article.meta.published && words.date(article.meta.published)]
              .filter((fact) => fact !== null && fact !== undefined && fact !== '')
              .join(' · ')}
          </p>
          <ul class="entries">
            {group.map((entry) => (
              <EntryItem
                key={entry.annotation.id}
                entry={entry}
                open={entry.annotation.id === open}
                selected={selected.has(entry.annotation.id)}
                onOpen={onOpen}
                onSelect={onSelect}
                onArrow={(event) =>
                  moveFocus(event, [...(list.current?.querySelectorAll<HTMLElement>('.entry-open') ?? [])])
                }
              />
            ))}
          </ul>
        </section>
      ))}
      {entries.length > shown && (
        <div class="entry-more">
          <Button
            label={words.notebook.showMore(Math.min(page, entries.length - shown))}
            onPress={() => setShown(shown + page)}
          />
        </div>
      )}
    </div>
  );
}

interface EntryItemProps {
  readonly entry: Entry;
  readonly open: boolean;
  readonly selected: boolean;
  readonly onOpen: (id: AnnotationId) => void;
  readonly onSelect: (id: AnnotationId, selected: boolean) => void;
  readonly onArrow: (event: KeyboardEvent) => void;
}

function EntryItem({ entry: { annotation }, open, selected, onOpen, onSelect, onArrow }: EntryItemProps) {
  const words = useWords();
  const actions = useActions();
  return (
    <li class={`entry-row ${annotation.colour}${open ? ' open' : ''}`}>
      <input
        type="checkbox"
        checked={selected}
        aria-label={`${words.notebook.select}: ${annotation.anchor.exact}`}
        onChange={(event) => onSelect(annotation.id, event.currentTarget.checked)}
      />
      <button
        type="button"
        class="entry-open"
        aria-current={open}
        onClick={() => onOpen(annotation.id)}
        onKeyDown={onArrow}
      >
        <q class="quote">{annotation.anchor.exact}</q>
        {annotation.note !== '' && <span class="entry-note">{annotation.note}</span>}
        <span class="entry-foot">
          <Tags tags={annotation.tags} />
          <span class="note-time">{words.moment(annotation.updated, actions.now())}</span>
        </span>
      </button>
    </li>
  );
}
