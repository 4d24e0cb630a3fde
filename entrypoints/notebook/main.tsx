import { render } from 'preact';
import { NotebookApp } from '../../components/notebook/NotebookApp';
import type { CopyPort } from '../../components/notebook/useCopy';
import type { Entry } from '../../core/review/shelf';
import { dismissCopyTrouble, isCopyTroubled, watchCopyTrouble } from '../../messages/copy-state';
import { now } from '../../messages/identity';
import { speak } from '../../messages/spoken';
import { contentsOfCopy } from '../../storage/copy/contents';
import { opfsFiles } from '../../storage/copy/files.opfs';
import { openArticle, openPassage } from '../popup/open-article';
import { ownNotebook } from '../popup/own-notebook';
import { loss } from '../popup/surface';

const notebook = await ownNotebook();
const copy: CopyPort = {
  contents: () => contentsOfCopy(opfsFiles()),
  isTroubled: isCopyTroubled,
  watchTrouble: watchCopyTrouble,
  dismissTrouble: dismissCopyTrouble,
};
const openPage = ({ annotation, article }: Entry): void => void openArticle(annotation, article);

await speak((words) => {
  document.title = `${words.notebook.title} · ${words.product}`;
  render(
    <NotebookApp
      words={words}
      notebook={notebook}
      loss={loss}
      copy={copy}
      now={now}
      openPage={openPage}
      openPassage={(followUp, article) => void openPassage(followUp, article)}
    />,
    document.body,
  );
});
