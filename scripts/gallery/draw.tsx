import { render } from 'preact';
import { SurroundingsContext } from '../../components/common/context';
import { exampleNow } from '../../components/common/example.fixture';
import type { Fixture } from '../../components/common/fixture';
import { wordsFor } from '../../core/words';

/**
 * Draws one fixture, named in the address: `?fixture=card-official&scheme=dark&language=vi`. Without a name it lists all,
 * for people and for the script that takes the pictures.
 */
const modules = import.meta.glob<{ readonly default: readonly Fixture[] }>('../../components/**/*.fixture.tsx', {
  eager: true,
});
const fixtures = Object.values(modules).flatMap((module) => module.default);

const asked = new URLSearchParams(location.search);
const chosen = fixtures.find((fixture) => fixture.name === asked.get('fixture'));
const scheme = asked.get('scheme') === 'dark' ? 'dark' : 'light';
const words = wordsFor(asked.get('language') === 'en' ? 'en' : 'vi');
const actions = { now: () => exampleNow, jumpTo: () => {}, openNotebook: () => {} };

const drawn = (fixture: Fixture) => (
  <SurroundingsContext.Provider value={{ words, actions }}>{fixture.draw()}</SurroundingsContext.Provider>
);

/** As the content script does it: a closed shadow root, the scheme on a box inside. */
function drawInPage(fixture: Fixture): void {
  document.body.style.cssText = `margin: 0; padding: 16px; background: ${scheme === 'dark' ? '#1e1e1e' : '#ffffff'}`;
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(fixture.styles);
  root.adoptedStyleSheets = [sheet];
  const box = root.appendChild(document.createElement('div'));
  box.dataset.scheme = scheme;
  render(drawn(fixture), box);
  press(fixture, root);
}

function drawSurface(fixture: Fixture): void {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = fixture.styles;
  render(drawn(fixture), document.body);
  press(fixture, document);
}

function press({ press: selector }: Fixture, root: ParentNode): void {
  if (selector !== undefined) root.querySelector<HTMLElement>(selector)?.click();
}

function listAll(): void {
  render(
    <ul>
      {fixtures.map((fixture) => (
        <li key={fixture.name}>
          <a href={`?fixture=${fixture.name}`} data-width={fixture.width} data-height={fixture.height}>
            {fixture.name}
          </a>
        </li>
      ))}
    </ul>,
    document.body,
  );
}

document.documentElement.dataset.scheme = scheme;
if (chosen === undefined) listAll();
else if (chosen.stands === 'in-page') drawInPage(chosen);
else drawSurface(chosen);
