import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SurroundingsContext } from '../../components/common/context';
import { NoteFrame } from '../../components/note/NoteFrame';
import type { DraftId } from '../../core/model/ids';
import {
  type NoteFrameReport,
  type NoteFrameReportMessage,
  type NoteFrameRequest,
  noteFrameAddress,
  noteFrameRequestMessage,
} from '../../core/model/note-frame';
import { languageFor, wordsFor } from '../../core/words';
import { now } from '../../messages/identity';
import { remoteNotebook } from '../../messages/notebook.remote';
import { readSwitches } from '../../messages/settings';

/** The frame lies in other people's pages: what it tells goes through the extension, never through the page. */
const tell = (say: NoteFrameReport): void => {
  const message: NoteFrameReportMessage = { from: 'note-frame', say };
  // The page that holds the frame may be gone, or the extension reloaded: nobody is left to be told.
  browser.runtime.sendMessage(message).catch(() => undefined);
};

const listenFor = (draft: DraftId) => (listener: (request: NoteFrameRequest) => void) => {
  const hear = (message: unknown): undefined => {
    const decoded = noteFrameRequestMessage(message);
    if (decoded.ok && decoded.value.say.draft === draft) listener(decoded.value.say);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
};

const notebook = remoteNotebook();

async function draw(): Promise<void> {
  const address = noteFrameAddress(location.hash);
  if (address === null) return;
  document.documentElement.dataset.scheme = address.scheme;
  const { language } = await readSwitches();
  const words = wordsFor(languageFor(language, navigator.languages));
  document.documentElement.lang = words.language;
  const actions = { now, jumpTo: () => {}, openNotebook: () => {} };
  render(
    <SurroundingsContext.Provider value={{ words, actions }}>
      <NoteFrame
        key={address.draft}
        notebook={notebook}
        id={address.draft}
        tell={tell}
        listen={listenFor(address.draft)}
      />
    </SurroundingsContext.Provider>,
    document.body,
  );
}

window.addEventListener('hashchange', () => void draw());
await draw();
