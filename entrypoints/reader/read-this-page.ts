import { browser } from 'wxt/browser';
import type { Change } from '../../core/model/notebook';
import { defaultSwitches } from '../../core/model/reader';
import { isConnected } from '../../messages/native';
import { remoteNotebook } from '../../messages/notebook.remote';
import { servePosition, serveReader } from '../../messages/serve-reader';
import { readSwitches, watchSwitches } from '../../messages/settings';
import { makeFirstKeys } from '../../page/host/first-keys';
import { beginLife } from '../../page/lifetime/life';
import { type PageChange, watchPage } from '../../page/watching/watch-page';
import { commandComes, expectNotes } from './expecting';
import { keepPainted } from './painting';
import { tellPosition } from './position';
import { projectPage } from './read-page';
import { keepReading } from './reading';
import { makeService } from './service';
import { share } from './state';
import { stopWhenRevoked, tellBug, tellCount } from './telling';
import { toolsOnDemand } from './tools';

/** The way of a page, from finding its article to answering for it. Everything ends with the one life. */
export const readThisPage = (ended: () => void): void => {
  const life = beginLife({ isConnected, report: tellBug });
  life.undo(ended);
  const isPrivate = browser.extension.inIncognitoContext;
  const kept = isPrivate ? null : remoteNotebook();

  const shared = share({
    article: null,
    page: () => projectPage(document),
    record: null,
    items: [],
    placed: [],
    unplaced: 0,
    switches: defaultSwitches,
  });
  const painting = keepPainted(shared, { life, document });
  const firstKeys = makeFirstKeys({ life, document });
  const tools = toolsOnDemand({
    life,
    document,
    shared,
    painting,
    notebook: kept,
    firstKeys,
    // What is marked in a private window is kept by the tools.
    onHere: ({ notebook }) => isPrivate && life.undo(notebook.watch(followNotebook)),
  });
  expectNotes({ life, document, shared, onBegun: () => tools.expectNote(commandComes) });
  const reading = keepReading({
    document,
    shared,
    notebook: () => kept ?? tools.now()?.notebook ?? null,
    itemsAt: async (place) => {
      // A private window has what is kept, and what it keeps itself as long as its page.
      const here = isPrivate ? (tools.now()?.notebook ?? null) : null;
      const answers = await Promise.all([remoteNotebook(), here].map((one) => one?.itemsAt(place) ?? null));
      const known = answers.flatMap((answer) => (answer?.ok ? [answer.value] : []));
      return known.length === 0 ? null : known.flat();
    },
    correct: async (found, corrections, text) => (await tools.bring())?.correct(found, corrections, text) ?? found,
    place: async (annotations, signal) => {
      const here = await tools.bring();
      await here?.place(annotations, signal);
    },
    signal: life.signal,
  });
  const followNotebook = ({ articleIds, corrections }: Change): void => {
    const { record } = shared.now();
    const isOurs = record === null ? articleIds.length > 0 : articleIds.includes(record.id);
    if (isOurs) life.run(reading.fetchAnnotations);
    if (isOurs || corrections) life.run(reading.fetchItems);
  };
  if (kept !== null) life.undo(kept.watch(followNotebook));
  tellCount(shared, life);
  stopWhenRevoked(life);

  const firstReading = readSwitches()
    .then((switches) => shared.set({ switches }))
    .then(reading.readAgain);
  life.run(() => firstReading);

  life.undo(
    serveReader(makeService({ document, shared, reading, isPrivate, tools, firstKeys, firstReading })),
    servePosition(tellPosition({ shared, life, document })),
    watchSwitches((switches) => life.run(() => shared.set({ switches }))),
  );

  const keepUp = async (change: PageChange): Promise<void> => {
    switch (change.kind) {
      case 'content':
        if (change.inside || shared.now().article === null) await reading.readAgain();
        else await reading.readAround();
        return;
      case 'address':
        tools.now()?.closeCard();
        await reading.readAgain();
        return;
      case 'restored':
        shared.set({ switches: await readSwitches() });
        await reading.fetchAnnotations();
        return;
      case 'left':
        return;
    }
  };
  watchPage({
    document,
    signal: life.signal,
    part: () => shared.now().article?.root ?? null,
    isOurs: (node) => firstKeys.is(node) || tools.now()?.isOurs(node) === true,
    onChange: (change) => life.run(() => keepUp(change)),
  });
};
