import { describe, expect, it } from 'vitest';
import { placeOf, readPlaces, readRemoteMode } from './place.ts';

describe('readPlaces', () => {
  it.each([
    ['Berlin, Germany', 'Berlin', null, 'DE'],
    ['San Francisco, CA', 'San Francisco', 'CA', 'US'],
    ['Chicago, IL', 'Chicago', 'IL', 'US'],
    ['Wilmington, DE', 'Wilmington', 'DE', 'US'],
    ['Portland, OR 97201', 'Portland', 'OR', 'US'],
    ['Seattle, Washington', 'Seattle', 'Washington', 'US'],
    ['Toronto, ON', 'Toronto', 'ON', 'CA'],
    ['Camberwell VIC 3124', 'Camberwell', 'VIC', 'AU'],
    ['Melbourne, Victoria, Australia', 'Melbourne', 'Victoria', 'AU'],
    ['US-IL-Yorkville', 'Yorkville', 'IL', 'US'],
    ['Germany, Munich', 'Munich', null, 'DE'],
    ['München, Deutschland', 'München', null, 'DE'],
    ['Logroño, España', 'Logroño', null, 'ES'],
    ['Buenos Aires, B, ARGENTINA', 'Buenos Aires', 'B', 'AR'],
    ['Paris, FR', 'Paris', null, 'FR'],
    ['Curitiba, PR', null, null, null],
    ['Remote, US', null, null, 'US'],
    ['United Kingdom', null, null, 'GB'],
    ['Leeds', 'Leeds', null, null],
  ])('reads %s', (text, city, region, country) => {
    expect(readPlaces(text)).toEqual([{ text, city, region, country }]);
  });

  it.each([
    ['Jakarta, ID', null],
    ['Tel Aviv, IL', null],
    ['Bengaluru, IN', null],
  ])('leaves the country of %s open, whose code is a state of the United States too', (text, country) => {
    expect(readPlaces(text)[0]?.country).toBe(country);
  });

  it.each([
    ['Berlin, Germany; Paris, France', ['Berlin, Germany', 'Paris, France']],
    ['London / Leeds', ['London', 'Leeds']],
    ['United States, Canada', ['United States', 'Canada']],
    ['Berlin | Hamburg | Berlin', ['Berlin', 'Hamburg']],
    ['Lisbon or Porto', ['Lisbon', 'Porto']],
  ])('tells the places of %s apart', (text, expected) => {
    expect(readPlaces(text).map((place) => place.text)).toEqual(expected);
  });

  it.each(['', '   ', '-', 'N/A', 'x'.repeat(2_000)])('reads no place in "%s"', (text) => {
    expect(readPlaces(text)).toEqual([]);
  });
});

describe('placeOf', () => {
  it('keeps the words of the page beside the parts', () => {
    expect(placeOf({ city: 'Leeds', region: 'ENG', country: 'GB', text: 'Leeds LS1' })).toEqual({
      text: 'Leeds LS1',
      city: 'Leeds',
      region: 'ENG',
      country: 'GB',
    });
  });

  it('says each part once and understands names and codes of countries', () => {
    expect(placeOf({ city: 'Singapore', region: 'Singapore', country: 'Singapore' })).toMatchObject({
      text: 'Singapore',
      country: 'SG',
    });
    expect(placeOf({ city: 'Berlin', country: 'Deutschland' })).toMatchObject({
      text: 'Berlin, Deutschland',
      country: 'DE',
    });
    expect(placeOf({ city: 'Hyderabad', country: 'Ruritania' })?.country).toBeNull();
  });

  it('is nothing without words', () => {
    expect(placeOf({ city: ' ', region: null, country: 'null' })).toBeNull();
  });
});

describe('readRemoteMode', () => {
  it.each([
    ['Remote', 'remote'],
    ['Remote, US', 'remote'],
    ['100% Home Office', 'remote'],
    ['Télétravail', 'remote'],
    ['フルリモート', 'remote'],
    ['Hybrid work', 'hybrid'],
    ['Hybrid remote in Leeds', 'hybrid'],
    ['On-site', 'on_site'],
    ['vor Ort', 'on_site'],
    ['no remote work', null],
    ['Berlin', null],
  ])('reads %s', (text, expected) => {
    expect(readRemoteMode(text)).toBe(expected);
  });
});
