import type { Draft } from '../draft.ts';
import { dateOrder, readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { oneLine } from '../fields/words.ts';
import type { KeyField } from '../inspection.ts';

/** Where on the pages of a site a person has pointed at a field. */
export interface Correction {
  readonly field: KeyField;
  /** A CSS selector. */
  readonly selector: string;
}

/**
 * What the element says of the field, read as any text of a page; empty where it says nothing of it, so that a person who
 * points at the wrong place is told so.
 */
export function readPicked(
  element: Element,
  field: KeyField,
  { today, language }: { today: string | null; language: string },
): Draft {
  const text = oneLine(element.textContent ?? '');
  if (text === '') return {};
  switch (field) {
    case 'title':
    case 'company':
      return text.length > 300 ? {} : { [field]: text };
    case 'locations':
      return { locations: readPlaces(text) };
    case 'salary':
      return { salary: readSalary(text, { country: null }) };
    case 'employmentTypes':
      return { employmentTypes: readEmploymentTypes(text) };
    case 'datePosted':
      return { datePosted: readDate(text, { today, order: dateOrder({ country: null, language }) }) };
    case 'description':
      return { description: { kind: 'nodes', root: element } };
  }
}

/** What a person once pointed at on this site, where it is there again. A selector that is none finds nothing. */
export function readCorrections(
  document: Document,
  corrections: readonly Correction[],
  context: { today: string | null; language: string },
): Draft {
  const drafts = corrections.map(({ field, selector }) => {
    const element = find(document, selector);
    return element === null ? {} : readPicked(element, field, context);
  });
  return Object.assign({}, ...drafts);
}

function find(document: Document, selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch (error) {
    if (error instanceof Error) return null; // an unreadable selector: the page was another one then
    throw error;
  }
}
