import { memoryNotebook } from '../../storage/notebook.memory';
import { notebookContract } from '../support/notebook-contract';
import { countingIds, tickingClock } from '../support/notes';

notebookContract('memory', () => memoryNotebook({ now: tickingClock(), makeId: countingIds() }));
