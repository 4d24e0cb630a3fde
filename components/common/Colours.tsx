import { type Colour, colours } from '../../core/model/annotation';
import { useWords } from './context';

interface ColoursProps {
  readonly chosen: Colour;
  /** Keeps the groups of one page apart. */
  readonly group: string;
  readonly onChoose: (colour: Colour) => void;
}

/** The four colours as one choice: Tab enters it, arrows move in it. */
export function Colours({ chosen, group, onChoose }: ColoursProps) {
  const words = useWords();
  return (
    <fieldset class="colours" aria-label={words.common.colour}>
      {colours.map((colour) => (
        <label key={colour} class="colour-choice" title={words.colours[colour]}>
          <input
            type="radio"
            name={`colour-${group}`}
            value={colour}
            checked={colour === chosen}
            aria-label={words.colours[colour]}
            onChange={() => onChoose(colour)}
          />
          <span class={`sign ${colour}`} />
        </label>
      ))}
    </fieldset>
  );
}
