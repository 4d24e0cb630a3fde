import lexicon from 'virtual:lexicon/vi';
import documents from 'virtual:lexicon/vi/documents';
import instructions from 'virtual:lexicon/vi/instructions';
import type { Language } from './language';

export const vietnamese: Language = { code: 'vi', lexicon, documents, instructions };
