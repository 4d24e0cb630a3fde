import { useState } from 'preact/hooks';
import { languageFor, wordsFor } from '../../core/words';
import { SurroundingsContext } from '../common/context';
import { type BoundCommand, type LanguageChoice, WelcomeView, type WelcomeViewProps } from './WelcomeView';

export interface WelcomeAppProps {
  readonly sites: readonly string[];
  /** Whether all of the sites are granted already. */
  readonly allowed: boolean;
  readonly commands: readonly BoundCommand[];
  readonly language: LanguageChoice;
  /** The browser's languages, the best one first. */
  readonly preferred: readonly string[];
  readonly onChangeKeys: (() => void) | null;
  /** Asks the browser for all sites of the list, as the first thing; answers whether the reader said yes. */
  readonly allowSites: () => Promise<boolean>;
  readonly keepLanguage: (language: LanguageChoice) => void;
}

/** The welcome page, which changes its language at once. */
export function WelcomeApp(props: WelcomeAppProps) {
  const { allowed, preferred, allowSites, keepLanguage } = props;
  const [language, setLanguage] = useState(props.language);
  const [turningOn, setTurningOn] = useState<WelcomeViewProps['turningOn']>(allowed ? 'on' : 'not-asked');
  const words = wordsFor(languageFor(language, preferred));
  const actions = { now: () => 0, jumpTo: () => {}, openNotebook: () => {} };
  return (
    <SurroundingsContext.Provider value={{ words, actions }}>
      <WelcomeView
        sites={props.sites}
        turningOn={turningOn}
        commands={props.commands}
        onChangeKeys={props.onChangeKeys}
        language={language}
        onTurnOn={() => void allowSites().then((granted) => setTurningOn(granted ? 'on' : 'refused'))}
        onLanguage={(chosen) => {
          setLanguage(chosen);
          keepLanguage(chosen);
          document.documentElement.lang = languageFor(chosen, preferred);
        }}
      />
    </SurroundingsContext.Provider>
  );
}
