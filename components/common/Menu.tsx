import { useEffect, useRef, useState } from 'preact/hooks';
import { moveFocus } from './arrows';
import { Icon } from './Icon';

export interface MenuGroup {
  readonly heading: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuEntry {
  readonly label: string;
  readonly onChoose: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** Where the list opens: above the button at the foot of the popup, below it elsewhere. */
  readonly opens: 'above' | 'below';
}

/** A button with a list of things to do. Arrows move in it, Esc and Tab close it. */
export function Menu({ label, groups, opens }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useEffect(() => {
    if (open) items()[0]?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, [open]);
  const close = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    <fieldset
      ref={box}
      class="menu"
      aria-label={label}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (!open) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          close();
        } else moveFocus(event, items());
      }}
    >
      <button
        type="button"
        class="button plain"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Icon name="down" />
      </button>
      {open && (
        <div class={`menu-list ${opens}`} role="menu" aria-label={label}>
          {groups.map((group) => (
            <fieldset key={group.heading} class="menu-group" aria-label={group.heading}>
              <p class="menu-heading" aria-hidden="true">
                {group.heading}
              </p>
              {group.entries.map((entry) => (
                <button
                  key={entry.label}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  class="menu-entry"
                  onClick={() => {
                    close();
                    entry.onChoose();
                  }}
                >
                  {entry.label}
                </button>
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </fieldset>
  );
}
