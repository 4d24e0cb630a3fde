import type { FoldedOffset, Span } from '../../model/span';
import type { Doc } from '../document';

/**
 * Which part of an article a sentence stands in. Captions and bylines speak rarely; headlines and headings between paragraphs speak
 * without their speaker.
 */
export type Zone = 'headline' | 'lead' | 'heading' | 'body' | 'caption' | 'byline';

const credit = /(?:^|[^\p{L}\p{N}])(?:ảnh|clip|video|đồ họa|nguồn)\s?[:.]|^\(ảnh|ttxvn\)?\.?$/u;
const byline = /^(?:theo |pv$|nhóm pv|tin, ảnh|bài, ảnh|thực hiện:|link gốc)/u;
/** A caption is short; a paragraph that ends in a credit may hold the whole story. */
const longestCaption = 260;
const longestByline = 40;
const longestHeading = 110;

/** The zone of each sentence; `paragraphs` tells which paragraph it stands in, the headline being 0. */
export const zonesOf = (doc: Doc, paragraphs: readonly number[]): readonly Zone[] =>
  doc.sentences.map((span, at) => zoneOf(doc, span, paragraphs[at] ?? 0));

function zoneOf(doc: Doc, { start, end }: Span<FoldedOffset>, paragraph: number): Zone {
  if (paragraph === 0) return 'headline';
  if (end - start <= longestCaption) {
    const lower = doc.folded.lower.slice(start, end);
    if (lower.length <= longestByline && byline.test(lower)) return 'byline';
    if (credit.test(lower)) return 'caption';
    if (paragraph > 1 && end - start <= longestHeading && standsAlone(doc.folded.text, start, end)) return 'heading';
  }
  return paragraph === 1 ? 'lead' : 'body';
}

/** A whole paragraph without a mark at its end. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '\n' && text.charAt(end) === '\n' && /[\p{L}\p{N}]/u.test(text.charAt(end - 1));
