import { exportFormats } from '../../core/export';
import { useWords } from '../common/context';
import { Menu, type MenuGroup } from '../common/Menu';

/** What goes into the file. */
export type ExportScope = 'page' | 'selection' | 'everything';

interface ExportMenuProps {
  /** What may be exported here, with how many are selected. */
  readonly scopes: readonly ExportScope[];
  readonly selected: number;
  readonly opens: 'above' | 'below';
  /** With the id of the format. */
  readonly onExport: (scope: ExportScope, format: string) => void;
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
    entries: exportFormats.map(({ id, name }) => ({
      label: name[words.language],
      onChoose: () => onExport(scope, id),
    })),
  }));
  return <Menu label={words.exporting.export} groups={groups} opens={opens} />;
}
