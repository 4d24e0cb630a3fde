import { useRef } from 'preact/hooks';
import type { PageList } from '../../core/words';
import { moveFocus } from '../common/arrows';
import { useWords } from '../common/context';

const pageLists: readonly PageList[] = ['people', 'documents', 'instructions', 'notes'];

export const tabId = (list: PageList): string => `tab-${list}`;
export const panelId = (list: PageList): string => `list-${list}`;

interface PageTabsProps {
  readonly chosen: PageList;
  readonly counts: Readonly<Record<PageList, number>>;
  readonly onChoose: (list: PageList) => void;
}

/** `Người 1  Văn bản 2  Chỉ đạo 5  Ghi chú 3`. */
export function PageTabs({ chosen, counts, onChoose }: PageTabsProps) {
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={bar}
      class="tabs"
      role="tablist"
      tabIndex={-1}
      aria-label={words.page.listLabel}
      onKeyDown={(event) => moveFocus(event, [...(bar.current?.querySelectorAll('button') ?? [])])}
    >
      {pageLists.map((list) => (
        <button
          key={list}
          type="button"
          id={tabId(list)}
          role="tab"
          aria-selected={list === chosen}
          aria-controls={panelId(list)}
          tabIndex={list === chosen ? 0 : -1}
          onFocus={() => onChoose(list)}
          onClick={() => onChoose(list)}
        >
          {words.page.lists[list]} <span class="tab-count">{counts[list]}</span>
        </button>
      ))}
    </div>
  );
}
