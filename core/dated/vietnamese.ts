import changes from 'virtual:lexicon/vi/changes';
import { calendarOf } from './changes';

/** What came and went in Viet Nam. */
export const vietnameseCalendar = calendarOf(changes);
