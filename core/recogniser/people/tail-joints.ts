/** Small words that may join the parts of a title where another part follows, by what they ask of it. */
export const joints: ReadonlyMap<string, 'part' | 'field' | 'number'> = new Map([
  ['của', 'part'],
  ['tại', 'part'],
  ['thuộc', 'part'],
  ['trong', 'part'],
  ['nước', 'part'],
  ['các', 'field'],
  ['về', 'field'],
  ['toàn', 'field'],
  ['và', 'field'],
  ['-', 'field'],
  ['&', 'field'],
  ['số', 'number'],
]);
