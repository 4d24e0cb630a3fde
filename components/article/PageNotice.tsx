import { useWords } from '../common/context';
import { Notice } from '../common/Notice';
import type { PageState } from './state';

/** What the reader can ask of a page that is not shown as an article. */
export interface PageRequests {
  readonly onReadAnyway: () => void;
  /** Brings our script into the page by the right that the toolbar button gives. */
  readonly onBring: () => void;
  /** The browser asks the reader: it must be called in the click itself. */
  readonly onAllow: (host: string) => void;
}

interface PageNoticeProps extends PageRequests {
  readonly page: PageState;
  readonly surface: 'popup' | 'panel';
  /** Whether notes of this page are kept: then there is something to bring back. */
  readonly notes: number;
}

/** Why there is no article to show, or no mark in it: one sentence and one button. */
export function PageNotice({ page, surface, notes, onReadAnyway, onBring, onAllow }: PageNoticeProps) {
  const words = useWords().page;
  const opening = useWords().common.opening;
  switch (page.kind) {
    case 'opening':
      return <Notice text={opening} />;
    case 'article':
      return (
        <>
          {!page.findings.markable && <Notice text={words.noMarksHere} />}
          {page.findings.private && <Notice text={words.privateWindow} />}
        </>
      );
    case 'no-article':
      return <Notice text={words.noArticle} act={{ label: words.readAnyway, run: onReadAnyway }} />;
    case 'no-permission': {
      if (surface === 'panel') return <Notice text={words.outOfSight} />;
      const { host } = page;
      const act = host === null ? undefined : { label: words.allow(host), run: () => onAllow(host) };
      return <Notice text={words.needsPermission} act={act} />;
    }
    case 'absent':
      return <Notice text={words.absent} act={{ label: notes > 0 ? words.bringBack : words.readNow, run: onBring }} />;
    case 'closed':
      return <Notice text={words.closed} />;
  }
}
