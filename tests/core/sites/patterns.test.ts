import { describe, expect, it } from 'vitest';
import { patternCovers } from '../../../core/sites/patterns';

describe('a match pattern', () => {
  it.each([
    ['*://*.baovidu.vn/*', 'https://baovidu.vn/tin', true],
    ['*://*.baovidu.vn/*', 'http://www.baovidu.vn/tin?x=1', true],
    ['*://*.baovidu.vn/*', 'https://khacbaovidu.vn/', false],
    ['*://*.baovidu.vn/*', 'https://baovidu.vn.gia.vn/', false],
    ['*://baovidu.vn/*', 'https://www.baovidu.vn/', false],
    ['*://baovidu.vn/*', 'https://baovidu.vn', true],
    ['https://baovidu.vn/*', 'http://baovidu.vn/', false],
    ['http://127.0.0.1/*', 'http://127.0.0.1:8080/bai.html', true],
    ['*://*/*', 'https://baovidu.vn/', true],
    ['<all_urls>', 'https://baovidu.vn/', true],
    ['<all_urls>', 'about:blank', false],
    ['*://bao.idu.vn/*', 'https://baovidu.vn/', false],
    ['not a pattern', 'https://baovidu.vn/', false],
  ])('%s on %s: %s', (pattern, address, covered) => {
    expect(patternCovers(pattern, address)).toBe(covered);
  });
});
