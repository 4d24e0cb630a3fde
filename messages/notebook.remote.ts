import type { Notebook } from '../core/model/notebook';
import { askBackground, isConnected } from './ask-background';
import { watchChanges } from './changes';
import { type CallOf, isWrite, type Question } from './contract';

/**
 * The notebook for content scripts and note frames: asks the background. A background that is just being woken may miss
 * a message, so reads are asked twice. Never throws for what is expected in an open page: an extension that was reloaded
 * is `disconnected`.
 */
export const remoteNotebook = (): Notebook => ({
  findArticle: (addresses) => ask('findArticle', [addresses]),
  keepArticle: (sighting) => ask('keepArticle', [sighting]),
  articles: (ids) => ask('articles', [ids]),
  annotationsOf: (articleId) => ask('annotationsOf', [articleId]),
  annotation: (id) => ask('annotation', [id]),
  latest: (limit) => ask('latest', [limit]),
  itemsAt: (place) => ask('itemsAt', [place]),
  everything: () => ask('everything', []),
  apply: (edit) => ask('apply', [edit]),
  keepDraft: (draft) => ask('keepDraft', [draft]),
  dropDraft: (id) => ask('dropDraft', [id]),
  draft: (id) => ask('draft', [id]),
  drafts: () => ask('drafts', []),
  merge: (contents) => ask('merge', [contents]),
  watch: (listener) => {
    try {
      return watchChanges(listener);
    } catch (error) {
      if (isConnected()) throw error;
      return () => undefined;
    }
  },
});

type Answer<Method extends Question> = Awaited<ReturnType<Notebook[Method]>>;

const ask = async <Method extends Question>(
  method: Method,
  args: Parameters<Notebook[Method]>,
): Promise<Answer<Method>> => {
  const call: CallOf<Method> = { to: 'notebook', method, args };
  const sent = await askBackground(call, isWrite(method) ? 'notDelivered' : 'any');
  if (!sent.ok) return sent as Answer<Method>;
  if (sent.value.kind === 'bug') throw new Error(`${method} failed in the background`, { cause: sent.value.message });
  return sent.value.answer as Answer<Method>;
};
