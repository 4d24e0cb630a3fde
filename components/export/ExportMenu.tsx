import type { FormatName } from '../../core/words';
import { useWords } from '../common/context';
import { Menu, type MenuGroup } from '../common/Menu';

/** What goes into the file. */
export type ExportScope = 'page' | 'selection' | 'everything';

export const formatNames: readonly FormatName[] = ['markdown', 'csv', 'json', 'jsonld'];

interface ExportMenuProps {
  /** What may be exported here, with how many are selected. */
  readonly scopes: readonly ExportScope[];
  readonly selected: number;
  readonly opens: 'above' | 'below';
  readonly onExport: (scope: ExportScope, format: FormatName) => void;
}

export function ExportMenu({ scopes, selected, opens, onExport }: ExportMenuProps) {
  const words = useWords();
  const headings: Readonly<Record<ExportScope, string>> = {
    page: words.exporting.thisPage,
    selection: words.exporting.selection(selected),
    everything: words.exporting.everything,
  };
  const groups: readonly MenuGroup[] = scopes.map((scope) => ({
    heading: headings[scope],
    entries: formatNames.map((format) => ({
      label: words.exporting.formats[format],
      onChoose: () => onExport(scope, format),
    })),
  }));
  return <Menu label={words.exporting.export} groups={groups} opens={opens} />;
}
