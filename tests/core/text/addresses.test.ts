import { describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../../core/model/article';
import { normaliseAddress, sightingAt } from '../../../core/text/addresses';

describe('a normalised address', () => {
  it.each([
    ['https://baovidu.vn/tin-1.html#binh-luan', 'https://baovidu.vn/tin-1.html'],
    ['https://BaoViDu.vn/Tin-1.html', 'https://baovidu.vn/Tin-1.html'],
    ['https://baovidu.vn', 'https://baovidu.vn/'],
    ['https://baovidu.vn:443/a', 'https://baovidu.vn/a'],
    ['http://baovidu.vn:80/a', 'http://baovidu.vn/a'],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    ['https://baovidu.vn/a?utm_source=zalo&fbclid=x&gidzl=y', 'https://baovidu.vn/a'],
    ['https://baovidu.vn/a?id=7&utm_medium=x', 'https://baovidu.vn/a?id=7'],
    ['https://baovidu.vn/a?b=2&a=1', 'https://baovidu.vn/a?a=1&b=2'],
    ['https://baovidu.vn/?reference=5', 'https://baovidu.vn/?reference=5'],
    ['https://ai:mat@baovidu.vn/a', 'https://baovidu.vn/a'],
    ['file:///bai.html#x', 'file:///bai.html'],
  ])('%s is %s', (address, normal) => {
    expect(normaliseAddress(address)).toBe(normal);
    expect(normaliseAddress(normal)).toBe(normal);
  });
});

describe('a sighting', () => {
  const meta: ArticleMeta = {
    title: 'Bài',
    byline: null,
    published: null,
    outlet: null,
    source: null,
    canonical: null,
    language: 'vi',
  };

  it('leads by the address as visited and by the canonical one', () => {
    const canonical = 'https://baovidu.vn/bai-1.html';
    expect(sightingAt('https://m.baovidu.vn/bai-1.html?utm_source=x#a', { ...meta, canonical })).toEqual({
      meta: { ...meta, canonical },
      addresses: ['https://m.baovidu.vn/bai-1.html', canonical],
      visited: 'https://m.baovidu.vn/bai-1.html?utm_source=x#a',
    });
  });

  it('names an address once', () => {
    const canonical = 'https://baovidu.vn/bai-1.html';
    expect(sightingAt(`${canonical}#a`, { ...meta, canonical }).addresses).toEqual([canonical]);
  });
});
