import { Icon, type IconName } from './Icon';

interface Common {
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly look?: 'primary' | 'plain' | 'link';
}

interface LabelledProps extends Common {
  readonly label: string;
  readonly icon?: IconName;
  /** What a screen reader says instead of the label, where the label alone is too short. */
  readonly says?: string;
}

/** A button that shows its label. */
export const Button = ({ label, says, icon, look, disabled = false, onPress }: LabelledProps) => (
  <button
    type="button"
    class={look ? `button ${look}` : 'button'}
    disabled={disabled}
    onClick={onPress}
    {...(says === undefined ? {} : { 'aria-label': says })}
  >
    {icon && <Icon name={icon} />}
    {label}
  </button>
);

interface IconProps extends Common {
  readonly icon: IconName;
  readonly says: string;
  /** Whether what the button opens is open. */
  readonly open?: boolean;
}

/** A button that shows a drawing alone; `says` is its accessible name and its tooltip. */
export const IconButton = ({ icon, says, disabled = false, open, onPress }: IconProps) => (
  <button
    type="button"
    class="button plain icon"
    aria-label={says}
    title={says}
    disabled={disabled}
    onClick={onPress}
    {...(open === undefined ? {} : { 'aria-expanded': open })}
  >
    <Icon name={icon} />
  </button>
);
