/** Moves the focus among the buttons of a bar or the entries of a menu, as its arrows, Home and End ask. */
export function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[]): boolean {
  const at = event.target instanceof HTMLElement ? items.indexOf(event.target) : -1;
  const to = targetOf(event.key, at, items.length);
  if (to === null) return false;
  event.preventDefault();
  items[to]?.focus();
  return true;
}

function targetOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
