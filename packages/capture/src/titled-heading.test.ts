import { describe, expect, it } from 'vitest';
import { documentOf } from './testing/fixtures.ts';
import { titledHeading } from './titled-heading.ts';

const CAREERS_AT = /^(?: in .+)? \| Careers at (?<company>.+)$/;

function read(pageTitle: string, headings: string, beside = CAREERS_AT) {
  return titledHeading(documentOf(`<html><body>${headings}</body></html>`), pageTitle, beside);
}

describe('titledHeading', () => {
  it('takes the heading that the title of the page repeats, whatever else has a heading', () => {
    expect(
      read('Welder in Oslo, Norway | Careers at Northwind', '<h1>Careers</h1><h2>Similar jobs</h2><h2> Welder </h2>'),
    ).toEqual({ title: 'Welder', company: 'Northwind' });
  });

  it('reads titles that begin with the company', () => {
    expect(read('Bluefin - Marine Careers - Welder', '<h2>Welder</h2>', /^(?<company>.+?) Careers - $/)).toEqual({
      title: 'Welder',
      company: 'Bluefin - Marine',
    });
  });

  it.each([
    ['Careers at Northwind', '<h1>Careers</h1>'],
    ['Welder | Careers at Northwind', '<h1>Fitter</h1><h2></h2>'],
    ['Welder | Northwind', '<h1>Welder</h1>'],
    ['Welder | Careers at  ', '<h1>Welder</h1>'],
  ])('finds none with the title %s above %s', (pageTitle, headings) => {
    expect(read(pageTitle, headings)).toBeNull();
  });
});
