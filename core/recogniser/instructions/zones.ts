import type { Doc } from '../document';

/** Which part of an article a sentence stands in. Captions and bylines speak rarely; a headline speaks without its speaker. */
export type Zone = 'headline' | 'lead' | 'body' | 'caption' | 'byline';

const caption = /(?:^|[\s(/.-])(?:ảnh|clip|video|đồ họa|nguồn)\s?[:.]|\bảnh:|^\(ảnh|ttxvn\)?\.?$/u;
const byline = /^(?:theo |pv$|nhóm pv|tin, ảnh|bài, ảnh|thực hiện:|link gốc)/u;
/** A caption is short; a paragraph that ends in a credit may hold the whole story. */
const longestCaption = 260;
const longestByline = 40;

export function zonesOf(doc: Doc, paragraphs: readonly number[]): readonly Zone[] {
  return doc.sentences.map(({ start, end }, at) => {
    const paragraph = paragraphs[at] ?? 0;
    if (paragraph === 0) return 'headline';
    const lower = doc.folded.lower.slice(start, end);
    if (lower.length <= longestByline && byline.test(lower)) return 'byline';
    if (lower.length <= longestCaption && caption.test(lower)) return 'caption';
    return paragraph === 1 ? 'lead' : 'body';
  });
}
