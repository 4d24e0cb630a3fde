import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticleMeta } from '../../core/model/article';
import { IconButton } from '../common/Button';
import { useWords } from '../common/context';
import { Switch } from '../common/Switch';
import { MarkSwitches } from './MarkSwitches';
import type { SiteState } from './state';

interface PageHeaderProps extends ComponentProps<typeof MarkSwitches> {
  readonly meta: ArticleMeta | null;
  readonly site: SiteState | null;
  readonly onSwitch: (on: boolean) => void;
}

/** Whose page this is: name of the product, the site's switch, headline, outlet, day and byline. */
export function PageHeader({ meta, site, onSwitch, ...marks }: PageHeaderProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const facts = meta
    ? [meta.outlet ?? site?.host ?? null, meta.published === null ? null : words.date(meta.published), meta.byline]
    : [site?.host ?? null];
  return (
    <header class="page-header">
      <div class="page-brand">
        <h1>{words.product}</h1>
        <span class="page-switches">
          {site && <Switch label={words.page.siteSwitch} on={site.on} onChange={onSwitch} />}
          <IconButton icon="settings" says={words.page.kindSwitches} open={open} onPress={() => setOpen(!open)} />
        </span>
      </div>
      {open && <MarkSwitches {...marks} />}
      {meta && (
        <p class="page-title" title={meta.title}>
          {meta.title}
        </p>
      )}
      <p class="page-facts">{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</p>
    </header>
  );
}
