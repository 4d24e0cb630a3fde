import type { Chunk } from './projection';

/**
 * Whether the page still says in a chunk's place what the text says. A browser answers with the very string that it gave
 * before where nothing was written over it, so that the comparison costs nothing.
 */
export function isCurrent(chunk: Chunk, text: string): boolean {
  const { node } = chunk;
  if (!node.isConnected) return false;
  const now = node.data;
  return now === chunk.data || saysTheSame(now, chunk, text);
}

function saysTheSame(data: string, { nodeStart, textStart, length }: Chunk, text: string): boolean {
  const now = data.slice(nodeStart, nodeStart + length);
  const then = text.slice(textStart, textStart + length);
  return now === then || now.replace(/[\t\n\r\f]/gu, ' ') === then;
}
