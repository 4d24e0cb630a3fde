import styles from './card.css?inline';

/** The style sheet of card, selection bar, own card and toast, for `adoptedStyleSheets` of the shadow root in the page. */
export const cardStyles: string = styles;
