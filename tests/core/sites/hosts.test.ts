import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coveredBy, hostsOf, patternBelow, patternOf, siteOf } from '../../../core/sites/hosts';

describe('a list of hosts', () => {
  it('holds one host a line, comments and empty lines aside', () => {
    expect(hostsOf('# báo\nbaovidu.vn\n\n  cong.vidu.gov.vn # cổng\n')).toEqual(['baovidu.vn', 'cong.vidu.gov.vn']);
  });

  it.each(['https://baovidu.vn', 'baovidu.vn/tin', 'báo.vn', '*.baovidu.vn', 'bao vidu.vn', '-a.vn', 'a..vn'])(
    'refuses %s and names its line',
    (bad) => {
      expect(() => hostsOf(`tot.vn\n${bad}`)).toThrow(/line 2/);
    },
  );
});

describe('the site of an address', () => {
  it.each([
    ['https://Bao.ViDu.vn/tin/1.html', 'bao.vidu.vn'],
    ['http://127.0.0.1:8080/a', '127.0.0.1'],
    ['https://ai:mat@baovidu.vn/', 'baovidu.vn'],
    ['about:blank', null],
    ['file:///tin.html', null],
    ['', null],
  ])('%s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('match patterns', () => {
  it('cover a listed host with all below it, and a chosen host alone', () => {
    expect(patternBelow('baovidu.vn')).toBe('*://*.baovidu.vn/*');
    expect(patternOf('baovidu.vn')).toBe('*://baovidu.vn/*');
  });
});

describe('the outlets', () => {
  const outlets = hostsOf(readFileSync(new URL('../../../lexicon/outlets.txt', import.meta.url), 'utf8'));

  it('are at least the 170 hosts that real articles came from', () => {
    expect(outlets.length).toBeGreaterThan(170);
  });

  it('are listed once, and not below another listed host', () => {
    const twice = outlets.filter((host, index) => outlets.indexOf(host) !== index);
    const below = outlets.filter((host) => outlets.some((other) => host !== other && coveredBy([other], host)));
    expect({ twice, below }).toEqual({ twice: [], below: [] });
  });

  it('never stand for a whole registry', () => {
    expect(outlets.filter((host) => !host.includes('.') || /^(?:com|gov|org|net|edu)\.vn$/.test(host))).toEqual([]);
  });

  it('cover a section on a host of its own, and no host that only ends alike', () => {
    expect(coveredBy(outlets, 'thethao.sggp.org.vn')).toBe(true);
    expect(coveredBy(outlets, 'khongphainhandan.vn')).toBe(false);
  });
});
