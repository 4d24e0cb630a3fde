import type { CardChange } from '../../components/mention/card-corrections';
import { describe } from '../../core/anchoring/describe';
import { correctionOf, followUpOf } from '../../core/corrections/identity';
import type { Anchor } from '../../core/model/anchor';
import type { CorrectionChange, CorrectionScope } from '../../core/model/correction';
import type { ArticleId, ItemId } from '../../core/model/ids';
import type { Item, ItemEdit } from '../../core/model/item';
import type { InstructionMention, Mention } from '../../core/model/mention';
import type { Notebook } from '../../core/model/notebook';
import type { Span } from '../../core/model/span';
import { fullestOf } from '../../core/reading/folding';
import { siteOf } from '../../core/sites/hosts';
import type { Words } from '../../core/words';
import { now } from '../../messages/identity';
import type { Life } from '../../page/lifetime/life';
import type { Acts } from './acts';
import { sightingOf } from './sighting';
import type { Shared } from './state';
import { openNotebook } from './telling';
import type { Say } from './toasts';

/** What the reader corrects of the marks, and which instructions they follow. Each can be taken back. */
export interface Correcting {
  /** Where corrections made here may hold. */
  readonly scopes: readonly CorrectionScope['kind'][];
  correct(mention: Mention, change: CardChange, scope: CorrectionScope['kind']): void;
  /** Somebody whom the recogniser missed. */
  markOfficial(name: string): void;
  /** Opens the page of the extension on which a document's key is typed: this page must not see it. */
  typeKey(text: string, was: string | null): void;
  uncorrect(ids: readonly ItemId[]): void;
  follow(mention: InstructionMention): void;
}

export interface CorrectingOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  readonly notebook: Notebook;
  /** In a private window nothing holds longer than its page. */
  readonly isPrivate: boolean;
  readonly acts: Acts;
  readonly words: () => Words;
  readonly say: Say;
  readonly onKept: () => void;
}

export const makeCorrecting = (options: CorrectingOptions): Correcting => {
  const { life, document, shared, notebook, isPrivate, acts, words, say, onKept } = options;
  const site = siteOf(document.location.href);

  const articleHere = async (): Promise<ArticleId | null> => {
    const kept = await notebook.keepArticle(sightingOf(shared.now()));
    if (kept.ok) return kept.value.id;
    say({ text: words().failure(kept.failure), tone: 'refusal', act: null });
    return null;
  };
  const run = (items: ItemEdit, said: string): Promise<boolean> => acts.run({ put: [], remove: [], items }, said);
  const put = async (item: Item, said: string): Promise<void> => {
    if (await run({ put: [item], remove: [] }, said)) onKept();
  };
  const scopeAt = async (kind: CorrectionScope['kind']): Promise<CorrectionScope | null> => {
    if (kind === 'everywhere') return { kind };
    if (kind === 'site' && site !== null) return { kind, host: site };
    const articleId = await articleHere();
    return articleId && { kind: 'page', articleId };
  };
  const anchorAt = (span: Span): Anchor | null => {
    const { article } = shared.now();
    if (article === null) return null;
    const { text, version } = article.projection;
    return describe({ text, span, projection: version, scope: 'article' });
  };
  const changeOf = (mention: Mention, change: CardChange): CorrectionChange | null => {
    if (change.kind !== 'ignore-here') return change;
    const anchor = anchorAt(mention.span);
    return anchor && { kind: 'ignore-place', mention: mention.kind, anchor };
  };
  const correct = async (change: CorrectionChange | null, kind: CorrectionScope['kind']): Promise<void> => {
    const scope = change && (await scopeAt(kind));
    if (change && scope) await put(correctionOf(scope, change, now()), words().correcting.done[change.kind]);
  };
  const follow = async (mention: InstructionMention): Promise<void> => {
    const { article } = shared.now();
    const anchor = anchorAt(mention.span);
    const articleId = anchor && (await articleHere());
    if (article === null || anchor === null || articleId === null) return;
    const { text } = article.projection;
    const { speaker, helpers, deadline, deadlineSpan } = mention;
    const followUp = followUpOf(
      {
        articleId,
        anchor,
        speaker,
        addressee: mention.addressee ?? mention.inheritedAddressee,
        helpers,
        deadline,
        deadlineText: deadlineSpan && text.slice(deadlineSpan.start, deadlineSpan.end),
      },
      now(),
    );
    await put(followUp, words().board.added);
  };

  return {
    scopes: isPrivate ? ['page'] : ['page', ...(site === null ? [] : (['site'] as const)), 'everywhere'],
    correct: (mention, change, kind) => void life.run(() => correct(changeOf(mention, change), kind)),
    markOfficial: (name) => void life.run(() => correct({ kind: 'official', name }, 'page')),
    typeKey: (fix, was) =>
      void life.run(async () => {
        const article = await articleHere();
        if (article !== null) openNotebook({ view: 'corrections', fix, article, document: was });
      }),
    uncorrect: (ids) => {
      const remove = shared.now().items.filter(({ id }) => ids.includes(id));
      void life.run(() => run({ put: [], remove }, words().correcting.takenBack));
    },
    // A headline that only says it again is followed by the sentence that says it in full.
    follow: (mention) => {
      const { article } = shared.now();
      const fullest = article === null ? mention : fullestOf(article.reading, mention);
      void life.run(() => follow(fullest.kind === 'instruction' ? fullest : mention));
    },
  };
};
