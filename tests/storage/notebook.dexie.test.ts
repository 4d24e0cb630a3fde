import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { dexieNotebook } from '../../storage/notebook.dexie';
import { notebookContract } from '../support/notebook-contract';
import { countingIds, tickingClock } from '../support/notes';

notebookContract('Dexie', () =>
  dexieNotebook({ now: tickingClock(), makeId: countingIds(), indexedDB: new IDBFactory(), IDBKeyRange }),
);
