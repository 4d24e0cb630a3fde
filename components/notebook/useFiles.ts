import { useEffect, useRef, useState } from 'preact/hooks';
import { type Choice, chosen as chosenOf } from '../../core/export/articles';
import { readBenLe } from '../../core/import/ben-le';
import type { Contents, Notebook } from '../../core/model/notebook';
import type { NotebookAddress } from '../../core/model/notebook-address';
import { importedEdit } from '../../core/review/imported';
import { useActions, useWords } from '../common/context';
import type { Edits } from '../common/useEdits';
import { countIn, download, readyFile } from '../export/file';
import { linkTo } from '../note/link-to';
import type { NotebookViewProps } from './NotebookView';

/** Writing and reading of files, with what is to be said about the last one. */
export interface Files {
  readonly report: NotebookViewProps['report'];
  readonly write: (choice: Choice, format: string) => void;
  readonly read: (file: File) => void;
  /** Writes what the second copy holds of a notebook that does not open, as the file that can be imported again. */
  readonly rescue: (held: Contents | null) => void;
}

interface FilesGiven {
  readonly notebook: Notebook;
  /** `null` until the notebook is read. */
  readonly contents: Contents | null;
  readonly address: NotebookAddress;
  /** Called where an import brought something, with what takes it back. */
  readonly onMerged: Edits['tell'];
  /** The export that the address asked for was done: it must not be done again at the next reload. */
  readonly onAskedExportDone: () => void;
}

export function useFiles({ notebook, contents, address, onMerged, onAskedExportDone }: FilesGiven): Files {
  const words = useWords();
  const actions = useActions();
  const [report, setReport] = useState<NotebookViewProps['report']>(null);

  const write = (choice: Choice, format: string) => {
    if (contents !== null) writeFile(chosenOf(contents, choice), format);
  };

  const writeFile = (chosen: Contents, format: string) => {
    if (countIn(chosen, format) === 0) return setReport({ text: words.exporting.nothing });
    const exported = actions.now();
    const showMoment = (at: number) => words.moment(at, exported);
    const file = readyFile({
      contents: chosen,
      format,
      options: { language: words.language, exported, showMoment, linkTo },
    });
    if (file === null) return;
    download(file);
    setReport({
      text: words.exporting.written(file.name),
      act: { label: words.exporting.again, run: () => download(file) },
    });
  };

  const read = async (file: File) => {
    const imported = readBenLe(await file.text());
    if (!imported.ok) {
      const { notImported, newerFile } = words.notebook;
      return setReport({ text: imported.failure.kind === 'newer-version' ? newerFile : notImported });
    }
    const { contents: brought, problems } = imported.value;
    const before = await notebook.everything();
    const merged = await notebook.merge(brought);
    if (!merged.ok) return setReport({ text: words.failure(merged.failure) });
    const leftOut = problems.length === 0 ? '' : ` ${words.notebook.leftOut(problems.length)}`;
    const said = `${words.notebook.imported(merged.value)}${leftOut}`;
    const after = await notebook.everything();
    const done = before.ok && after.ok ? importedEdit(before.value, after.value) : null;
    setReport({ text: said });
    if (done !== null) onMerged(said, done);
  };

  const asked = useRef(false);
  useEffect(() => {
    const { export: format, article } = address;
    if (format === null) {
      asked.current = false;
      return;
    }
    if (contents === null || asked.current) return;
    asked.current = true;
    write(article === null ? { kind: 'everything' } : { kind: 'article', id: article }, format);
    onAskedExportDone();
  }, [address.export, contents]);

  return {
    report,
    write,
    read: (file) => void read(file),
    rescue: (held) => {
      if (held !== null) writeFile(held, 'json');
    },
  };
}
