// @vitest-environment happy-dom
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../page/articles/body-text';
import { findArticles } from '../../../page/articles/find-articles';
import { ruleFor, type SiteRule, siteRules } from '../../../page/articles/sites';

const address = 'https://www.bao.example/thoi-su/hop-ban-ve-nuoc-sach-nong-thon-12345.html';
const rule: SiteRule = { host: 'bao.example', body: '#that', leaveOut: '.la', triedOn: 'none' };

const text = (word: string): string =>
  `<p>Tại cuộc họp về ${word}, các đại biểu cho rằng cần làm rõ trách nhiệm của từng đơn vị, tránh đùn đẩy việc cho nhau.</p>`;
const html =
  `<html lang="vi"><body><h1>Họp bàn về nước sạch nông thôn</h1><p>25/12/2021</p><div>${text('đường sá').repeat(6)}</div>` +
  `<div id="that">${text('nước sạch').repeat(3)}<div class="la">${text('quảng bá')}</div></div></body></html>`;

const find = (sites: readonly SiteRule[]): string => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return findArticles(page, { address, sites }).map(bodyText).join('\n');
};

describe('rules for single sites', () => {
  it('say where the body is and what is left out of it', () => {
    expect(find([rule])).toContain('nước sạch');
    expect(find([rule])).not.toContain('quảng bá');
    expect(find([])).toContain('đường sá');
  });

  it('hold for the host and its subdomains alone', () => {
    expect(ruleFor(address, [rule])).toBe(rule);
    expect(ruleFor('https://khongbao.example/', [rule])).toBeNull();
    expect(ruleFor('about:blank', [rule])).toBeNull();
  });

  it('were each tried on a saved page', () => {
    const folder = resolve(import.meta.dirname, '../../pages');
    expect(siteRules.filter(({ triedOn }) => !existsSync(resolve(folder, triedOn, 'truth.json')))).toEqual([]);
  });
});
