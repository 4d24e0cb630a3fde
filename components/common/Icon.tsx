/** Small line drawings on a grid of 16. They only go with a label or an accessible name, so they are hidden themselves. */
const drawings = {
  note: 'M3 2.5h10v7l-4 4H3zM9 13.5v-4h4',
  next: 'M6 3l5 5-5 5',
  previous: 'M10 3L5 8l5 5',
  down: 'M3 6l5 5 5-5',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 7.6a.4.4 0 1 0 0 .8.4.4 0 1 0 0-.8M8 7.6a.4.4 0 1 0 0 .8.4.4 0 1 0 0-.8M12.5 7.6a.4.4 0 1 0 0 .8.4.4 0 1 0 0-.8',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.8 10.8L14 14',
  out: 'M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5',
  book: 'M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM3 13.5c.6-2.3 2.6-3.5 5-3.5s4.4 1.2 5 3.5',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  edit: 'M3 13l.6-3L10.5 3l2.5 2.5-7 7zM9 4.5L11.5 7',
  remove: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9',
  jump: 'M8 2.5v9M4.5 8L8 11.5 11.5 8M3.5 14h9',
  settings:
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5h1M7 11.5h6.5M10.2 2.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6M5.2 9.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  link: 'M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2.2-2.2a2.5 2.5 0 0 0-3.6-3.6L7.6 4.8M9.5 6.5a2.5 2.5 0 0 0-3.6 0L3.7 8.7a2.5 2.5 0 0 0 3.6 3.6l1.1-1.1',
  back: 'M13 8H3M7 4L3 8l4 4',
} as const;

export type IconName = keyof typeof drawings;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={drawings[name]} />
  </svg>
);
