/** Small words inside foreign names. */
export const particles: ReadonlySet<string> = new Set([
  'bin',
  'al',
  'de',
  'der',
  'den',
  'van',
  'von',
  'di',
  'da',
  'del',
  'la',
  'le',
  'ibn',
  'el',
  'bint',
  'dos',
]);
