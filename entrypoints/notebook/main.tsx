import { render } from 'preact';
import { NotebookApp } from '../../components/notebook/NotebookApp';
import type { Entry } from '../../core/review/shelf';
import { now } from '../../messages/identity';
import { speak } from '../../messages/spoken';
import { openArticle, openPassage } from '../popup/open-article';
import { ownNotebook } from '../popup/own-notebook';
import { loss } from '../popup/surface';

const notebook = await ownNotebook();
const openPage = ({ annotation, article }: Entry): void => void openArticle(annotation, article);

await speak((words) => {
  document.title = `${words.notebook.title} · ${words.product}`;
  render(
    <NotebookApp
      words={words}
      notebook={notebook}
      loss={loss}
      now={now}
      openPage={openPage}
      openPassage={(followUp, article) => void openPassage(followUp, article)}
    />,
    document.body,
  );
});
