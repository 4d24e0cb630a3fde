import { hostOf } from '../../../core/text/canonical';

/**
 * What the finder must be told about one site, because its general rules fail there. `docs/adding-a-site.md` says when
 * that is so and how an entry is made. `body` and `leaveOut` are CSS selectors.
 */
export interface SiteRule {
  /** The host without `www.`; its subdomains follow the same rule. */
  readonly host: string;
  /** The element that holds the body. */
  readonly body?: string;
  /** Elements that are never part of an article. */
  readonly leaveOut?: string;
  /** Folder of `tests/pages` with the page on which the rule was tried. */
  readonly triedOn: string;
}

/** No site needs one today: every layout of `tests/pages` is found by the general rules. */
export const siteRules: readonly SiteRule[] = [];

export const ruleFor = (address: string, rules: readonly SiteRule[]): SiteRule | null => {
  const host = hostOf(address);
  if (host === null) return null;
  return rules.find((rule) => host === rule.host || host.endsWith(`.${rule.host}`)) ?? null;
};
