import { aPlace } from '@jobmagpie/model/testing';
import { expect, test } from 'vitest';
import { placesFromText, placesText } from './places-text.ts';

test('a place that a person left as it was keeps what was read of it', () => {
  const before = [aPlace('Berlin', 'DE'), aPlace('Vienna', 'AT')];
  expect(placesText(before)).toBe('Berlin, DE; Vienna, AT');
  expect(placesFromText('Berlin, DE; Hamburg', before)).toEqual([
    aPlace('Berlin', 'DE'),
    { text: 'Hamburg', city: null, region: null, country: null },
  ]);
});

test('empty and doubled places are left out', () => {
  expect(placesFromText(' ; Bonn;;Bonn ', [])).toHaveLength(1);
  expect(placesFromText('', [])).toEqual([]);
});
