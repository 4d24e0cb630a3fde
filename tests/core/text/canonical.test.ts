import { describe, expect, it } from 'vitest';
import { believableCanonical, onSameSite, siteOf } from '../../../core/text/canonical';

const article = 'https://m.bao.example/thoi-su/hop-ban-ve-nuoc-sach-12345.html?utm_source=zalo';

describe('a canonical address', () => {
  it.each([
    ['the same page without its parameters', 'https://bao.example/thoi-su/hop-ban-ve-nuoc-sach-12345.html'],
    ['the same page on another host of the site', 'https://www.bao.example/hop-ban-ve-nuoc-sach-12345.html'],
  ])('is believed when it is %s', (_, canonical) => {
    expect(believableCanonical(canonical, article)).toBe(canonical);
  });

  it.each([
    ['the front page', 'https://bao.example/'],
    ['the front page by its file name', 'https://bao.example/index.html'],
    ['a section', 'https://bao.example/thoi-su'],
    ['a page of another site', 'https://khac.example/thoi-su/hop-ban-ve-nuoc-sach-12345.html'],
    ['no address of the web', 'javascript:void(0)'],
  ])('is not believed when it is %s', (_, canonical) => {
    expect(believableCanonical(canonical, article)).toBeNull();
  });

  it('keeps apart pages whose address tells them by a number alone', () => {
    const here = 'https://cong.gov.example/Pages/tin.aspx?ItemID=77123';
    expect(believableCanonical(here, here)).toBe(here);
    expect(believableCanonical('https://cong.gov.example/Pages/default.aspx', here)).toBeNull();
  });
});

describe('a site', () => {
  it('is what one owner holds', () => {
    expect(siteOf('thanhhoa.gov.vn')).toBe('thanhhoa.gov.vn');
    expect(siteOf('www.tuoitre.vn')).toBe('tuoitre.vn');
    expect(onSameSite('https://m.nld.com.vn/a', 'https://nld.com.vn/b')).toBe(true);
    expect(onSameSite('https://hanoi.gov.vn/a', 'https://hue.gov.vn/a')).toBe(false);
  });
});
