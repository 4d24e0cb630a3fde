import type { ArticleMeta } from '../../core/model/article';
import { useWords } from '../common/context';
import { Switch } from '../common/Switch';
import type { SiteState } from './state';

interface PageHeaderProps {
  readonly meta: ArticleMeta | null;
  readonly site: SiteState | null;
  readonly onSwitch: (on: boolean) => void;
}

/** Whose page this is: name of the product, the site's switch, headline, outlet, day and byline. */
export function PageHeader({ meta, site, onSwitch }: PageHeaderProps) {
  const words = useWords();
  const facts = meta
    ? [meta.outlet ?? site?.host ?? null, meta.published === null ? null : words.date(meta.published), meta.byline]
    : [site?.host ?? null];
  return (
    <header class="page-header">
      <div class="page-brand">
        <h1>{words.product}</h1>
        {site && <Switch label={words.page.siteSwitch} on={site.on} onChange={onSwitch} />}
      </div>
      {meta && (
        <p class="page-title" title={meta.title}>
          {meta.title}
        </p>
      )}
      <p class="page-facts">{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</p>
    </header>
  );
}
