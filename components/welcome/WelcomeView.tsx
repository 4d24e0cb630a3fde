import type { CommandName } from '../../core/words/words';
import { Button } from '../common/Button';
import { useWords } from '../common/context';

export interface BoundCommand {
  readonly name: CommandName;
  /** As the browser writes it; `null` where it has none. */
  readonly key: string | null;
}

export type LanguageChoice = 'auto' | 'vi' | 'en';

export interface WelcomeViewProps {
  /** Hosts of the list of news sites. */
  readonly sites: readonly string[];
  readonly turningOn: 'not-asked' | 'on' | 'refused';
  readonly commands: readonly BoundCommand[];
  /** Opens the browser's own page for keys; `null` where it can only be reached by hand. */
  readonly onChangeKeys: (() => void) | null;
  readonly language: LanguageChoice;
  /** The browser asks the reader: it must be called in the click itself. */
  readonly onTurnOn: () => void;
  readonly onLanguage: (language: LanguageChoice) => void;
}

/** The page after the installation: what this is, where it may read, its keys, what it keeps to itself. */
export function WelcomeView(props: WelcomeViewProps) {
  const { sites, turningOn, commands, language, onChangeKeys, onTurnOn, onLanguage } = props;
  const words = useWords().welcome;
  return (
    <main class="welcome">
      <Language chosen={language} onChoose={onLanguage} />
      <h1>{words.title}</h1>
      <div class="welcome-lead">
        {words.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <section>
        <h2>{words.sites}</h2>
        <p>{words.sitesExplained(sites.length)}</p>
        <div class="welcome-act">
          {turningOn !== 'on' && <Button look="primary" label={words.turnOn} onPress={onTurnOn} />}
          <p role="status">
            {turningOn === 'on' && words.turnedOn}
            {turningOn === 'refused' && words.refused}
          </p>
        </div>
        <details>
          <summary>{words.showSites}</summary>
          <ul class="welcome-sites">
            {sites.map((site) => (
              <li key={site}>{site}</li>
            ))}
          </ul>
        </details>
        <p>{words.otherPages}</p>
      </section>
      <section>
        <h2>{words.keys}</h2>
        <dl class="welcome-keys">
          {commands.map(({ name, key }) => (
            <div key={name}>
              <dt>{words.commands[name]}</dt>
              <dd>{key === null ? <span class="muted">{words.unbound}</span> : <kbd>{key}</kbd>}</dd>
            </div>
          ))}
        </dl>
        {onChangeKeys ? <Button label={words.changeKeys} onPress={onChangeKeys} /> : <p>{words.changeKeysByHand}</p>}
      </section>
      <section>
        <h2>{words.privacy}</h2>
        <ul class="welcome-privacy">
          {words.privacyStatement.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}

interface LanguageProps {
  readonly chosen: LanguageChoice;
  readonly onChoose: (language: LanguageChoice) => void;
}

/** Each language is named in itself, for those who can't read the other. */
function Language({ chosen, onChoose }: LanguageProps) {
  const words = useWords().welcome;
  const choices: readonly (readonly [LanguageChoice, string])[] = [
    ['auto', words.automatic],
    ['vi', 'Tiếng Việt'],
    ['en', 'English'],
  ];
  return (
    <fieldset class="welcome-language" aria-label={words.language}>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input
            type="radio"
            name="language"
            value={choice}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
