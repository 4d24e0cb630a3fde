import { browser } from 'wxt/browser';
import type { Annotation, Colour } from '../../core/model/annotation';
import { defaultSwitches } from '../../core/model/reader';
import { languageFor, type Words, wordsFor } from '../../core/words';
import { newId, now } from '../../messages/identity';
import { isConnected } from '../../messages/native';
import { remoteNotebook } from '../../messages/notebook.remote';
import { servePosition, serveReader } from '../../messages/reader';
import { readSwitches, watchSwitches } from '../../messages/settings';
import { beginLife } from '../../page/lifetime/life';
import { type PageChange, watchPage } from '../../page/watching/watch-page';
import { memoryNotebook } from '../../storage/notebook.memory';
import { makeActs } from './acts';
import { makeCards } from './cards';
import { makeObey } from './commands';
import { makeNoteFrames } from './note-frames';
import { offerSite } from './offer-site';
import { keepPainted } from './painting';
import { type Passage, passageAt, sightingOf } from './passage';
import { followPointer } from './pointing';
import { tellPosition } from './position';
import { projectPage } from './read-page';
import { keepReading } from './reading';
import { offerOnSelection } from './selecting';
import { makeService } from './service';
import { share } from './state';
import { type Beside, makeSurface } from './surface';
import { openNotebook, stopWhenRevoked, tellBug, tellCount } from './telling';
import { makeToasts } from './toasts';

/** The way of a page, from finding its article to answering for it. Everything ends with the one life. */
export const readThisPage = (ended: () => void): void => {
  const life = beginLife({ isConnected, report: tellBug });
  life.undo(ended);
  const isPrivate = browser.extension.inIncognitoContext;
  // What is marked in a private window lives as long as its page.
  const notebook = isPrivate ? memoryNotebook({ now, makeId: newId }) : remoteNotebook();

  const shared = share({
    article: null,
    page: () => projectPage(document),
    record: null,
    placed: [],
    unplaced: 0,
    switches: defaultSwitches,
  });
  const words = (): Words => wordsFor(languageFor(shared.now().switches.language, navigator.languages));
  const jumpTo = () => undefined;

  const painting = keepPainted(shared, { life, document });
  const surface = makeSurface({
    document,
    signal: life.signal,
    scheme: painting.tone,
    words,
    actions: { now, jumpTo, openNotebook },
  });
  const say = makeToasts(surface);
  const onKept = offerSite({ life, say, words });
  const reading = keepReading({ document, shared, notebook, signal: life.signal });
  const acts = makeActs({ life, notebook, words, say, onKept });
  const frames = makeNoteFrames({
    life,
    surface,
    document,
    notebook: remoteNotebook(),
    words,
    scheme: painting.tone,
    onSaved: ({ act, edit, inverse }) => {
      acts.tell(act === 'added' ? words().toast.saved : words().toast.edited, { edit, inverse });
      onKept();
    },
  });

  let colour: Colour = 'yellow';
  const highlight = (passage: Passage, chosen: Colour): Promise<void> => {
    colour = chosen;
    return acts.highlight(passage, chosen);
  };
  const writeNote = ({ passage, beside }: { readonly passage: Passage; readonly beside: Beside }): void =>
    frames.write({ annotationId: null, ...passage, colour, note: '', tags: [] }, beside);
  const editNote = ({ id, revision, anchor, colour, about, note, tags }: Annotation, beside: Beside): void => {
    const sighting = sightingOf(shared.now());
    frames.write({ annotationId: id, basedOn: revision, sighting, anchor, colour, about, note, tags }, beside);
  };

  const cards = makeCards({
    document,
    shared,
    surface,
    painting,
    acts,
    onNote: ({ scope, span }, beside) => writeNote({ passage: passageAt(shared.now(), scope, span), beside }),
    onEdit: editNote,
    onDossier: openNotebook,
  });
  const { selected } = offerOnSelection({
    life,
    document,
    shared,
    surface,
    frames,
    onHighlight: (passage, chosen) => life.run(() => highlight(passage, chosen)),
    onNote: writeNote,
  });
  followPointer({ life, document, shared, surface, cards });
  tellCount(shared, life);
  stopWhenRevoked(life);

  const firstReading = readSwitches()
    .then((switches) => shared.set({ switches }))
    .then(reading.readAgain);
  life.run(() => firstReading);

  const obey = makeObey({
    document,
    shared,
    cards,
    words,
    say,
    selected,
    colour: () => colour,
    highlight,
    writeNote,
    eraseBar: () => surface.erase('bar'),
    relent: frames.relent,
  });
  life.undo(
    serveReader(makeService({ life, document, shared, reading, painting, isPrivate, obey, firstReading })),
    servePosition(tellPosition({ shared, life, document })),
    watchSwitches((switches) => life.run(() => shared.set({ switches }))),
    notebook.watch(({ articleIds }) => {
      const { record } = shared.now();
      const isOurs = record === null ? articleIds.length > 0 : articleIds.includes(record.id);
      if (isOurs) life.run(reading.fetchAnnotations);
    }),
  );

  const keepUp = async (change: PageChange): Promise<void> => {
    switch (change.kind) {
      case 'content':
        if (change.inside || shared.now().article === null) await reading.readAgain();
        return;
      case 'address':
        cards.close();
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
    isOurs: surface.is,
    onChange: (change) => life.run(() => keepUp(change)),
  });
};
