import { render } from 'preact';
import { NotebookApp } from '../../components/notebook/NotebookApp';
import { languageFor, wordsFor } from '../../core/words';
import { announced } from '../../messages/announced';
import { newId, now } from '../../messages/identity';
import { readSwitches } from '../../messages/settings';
import { dexieNotebook } from '../../storage/notebook.dexie';
import { openArticle } from '../popup/open-article';
import { loss } from '../popup/surface';

async function draw(): Promise<void> {
  const { language } = await readSwitches();
  const words = wordsFor(languageFor(language, navigator.languages));
  document.documentElement.lang = words.language;
  document.title = `${words.notebook.title} · ${words.product}`;
  render(
    <NotebookApp
      words={words}
      notebook={announced(dexieNotebook({ now, makeId: newId }))}
      loss={loss}
      now={now}
      openPage={({ annotation, article }) => void openArticle(annotation, article)}
    />,
    document.body,
  );
}

await draw();
