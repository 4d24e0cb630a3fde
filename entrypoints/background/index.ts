import { defineBackground } from 'wxt/utils/define-background';
import { announced } from '../../messages/announced';
import { now } from '../../messages/identity';
import { serveNotebook } from '../../messages/serve';
import { serveRecogniser } from '../../messages/serve-recogniser';
import { opfsFiles } from '../../storage/copy/files.opfs';
import { showCounts } from './badge';
import { obeyCommands } from './commands';
import { offerContextMenu } from './context-menu';
import { relayNoteFrames } from './note-frame-relay';
import { tellNoteKey } from './note-key';
import { ownDatabase } from './own-database';
import { grantPageWishes } from './page-wishes';
import { recogniserOfAll } from './recogniser';
import { keepScriptsRegistered } from './registered-scripts';
import { keepSecondCopy } from './second-copy';
import { startStageTwo } from './stage-two';
import { welcomeOnInstall } from './welcome';

/**
 * The one context that content scripts and note frames talk to. Every listener is added in the first turn: the browser
 * starts this script for an event and drops the event where nobody listens.
 */
export default defineBackground(() => {
  const database = ownDatabase();
  const notebook = announced(database);

  serveNotebook(notebook);
  serveRecogniser(recogniserOfAll());
  startStageTwo(notebook);
  keepScriptsRegistered();
  obeyCommands();
  offerContextMenu();
  relayNoteFrames();
  tellNoteKey();
  grantPageWishes();
  showCounts();
  welcomeOnInstall();

  keepSecondCopy({ database, notebook, files: opfsFiles(), now });
});
