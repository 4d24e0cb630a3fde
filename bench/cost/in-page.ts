import { Readability } from '@mozilla/readability';

export const parse = (): number => new Readability(document.cloneNode(true) as Document).parse()?.length ?? 0;
