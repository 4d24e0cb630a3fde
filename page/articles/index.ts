import { textBlocks } from '../projection/text-blocks';
import { findBody } from './body';
import { regionsOf } from './regions';

export const draft = (document: Document): unknown => {
  const start = performance.now();
  const blocks = textBlocks(document.body);
  const regions = regionsOf(document.body, blocks);
  const metas = (s: string) => [...document.querySelectorAll(s)].map((m) => m.getAttribute('content') ?? '');
  const body = findBody(regions, {
    titles: [...metas('meta[property="og:title"]'), document.title],
    summaries: metas('meta[property="og:description"],meta[name="description"]'),
  });
  return {
    ms: performance.now() - start,
    title: body?.title?.text ?? null,
    items: body?.items.map((i) => i.text),
  };
};
