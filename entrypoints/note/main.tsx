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
import type { Words } from '../../core/words';
import { now } from '../../messages/identity';
import { remoteNotebook } from '../../messages/notebook.remote';
import { speak } from '../../messages/spoken';

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

const actions = { now, jumpTo: () => {}, openNotebook: () => {} };

function draw(words: Words): void {
  const address = noteFrameAddress(location.hash);
  if (address === null) return;
  document.documentElement.dataset.scheme = address.scheme;
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

await speak((words) => {
  window.onhashchange = () => draw(words);
  draw(words);
});
