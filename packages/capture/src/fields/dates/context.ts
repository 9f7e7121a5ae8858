import type { CalendarDate } from '@jobmagpie/model';

export interface DateContext {
  /** The day on which the page was looked at; null where nobody knows, and relative dates then stay unread. */
  today: string | null;
  /** How the page writes an all-number date that could be read both ways, `2/3/2026`; null where nothing tells. */
  order: 'day-first' | 'month-first' | null;
}

/** A date as a text states it. */
export interface StatedDate {
  date: CalendarDate;
  /** The text says no more than that it is as long ago as this, or longer: "30+ days ago". */
  isAtLeast: boolean;
}

/** How dates in numbers are written: only the United States and the Philippines write the month first. */
export function dateOrder(place: { country: string | null; language: string }): DateContext['order'] {
  if (place.country === 'US' || place.country === 'PH') return 'month-first';
  if (place.country !== null) return 'day-first';
  if (place.language === 'en-us') return 'month-first';
  return place.language === '' || place.language.startsWith('en') ? null : 'day-first';
}
