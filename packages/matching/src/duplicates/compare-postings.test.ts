import { aPlace, aPosting } from '@jobmagpie/model/testing';
import { describe, expect, it } from 'vitest';
import { comparePostings, type PostingToCompare } from './compare-postings.ts';

const about =
  'Harbourlight builds software for ports and shipping lines. Since 2009 our small crew has helped pilots, crane drivers and customs to know what arrives when, and nobody here needs to shout over the noise of the quay any more.';
const tasks =
  'You keep the berth planner running: you write services in TypeScript, tune the queries that our customers wait for at five in the morning, and talk with the people on the pier before you change a screen that they rely on. Two evenings a month you carry the phone.';
const skills =
  'You have built web services for some years, you read an execution plan without fear and you explain what you did so that the next one understands it. Knowledge of tides is welcome and can be learned here.';
const benefits =
  'We offer thirty days of holiday, a bicycle, lunch by the water on Thursdays and a contract without an end date. We read every application ourselves and answer within one week.';

function posting(over: Omit<Partial<PostingToCompare>, 'description'> & { text?: string } = {}): PostingToCompare {
  const { text = [about, tasks, skills, benefits].join('\n\n'), ...fields } = over;
  return aPosting({
    title: 'Software Engineer',
    company: 'Harbourlight GmbH',
    locations: [aPlace('Hamburg', 'DE')],
    description: { text, markdown: text },
    ...fields,
  });
}

function verdict(one: Parameters<typeof posting>[0], other: Parameters<typeof posting>[0] = {}) {
  const { verdict: there, reasons } = comparePostings(posting(one), posting(other));
  const back = comparePostings(posting(other), posting(one));
  expect(back.verdict, 'the order of the two').toBe(there);
  return [there, ...reasons];
}

describe('one opening on two boards', () => {
  it.each([
    ['SOFTWARE ENGINEER (m/w/d)'],
    ['Software Engineer H/F'],
    ['Software Engineer (all genders) - Hamburg'],
    ['Software Engineer – Req #R-20931'],
    ['Software Engineer | Job ID: 4711-17'],
    ['Software Engineer JR100482'],
    ['Software Engineer (Remote)'],
    ['Software Engineers'],
    ['Engineer, Software'],
    ['Software Enginer'],
    ['Software Eng. in Hamburg, DE'],
    ['Software Engineer at Harbourlight'],
    ['🚢 Software Engineer, €65,000 - €80,000'],
    ['Software-Engineer:in, Vollzeit'],
    ['Software Engineer 80–100 %'],
    ['Software Engineer [REQ-99]'],
    ['Software Engineer (permanent)'],
    ['Software Engineer / Software Engineers'],
    ['Software Engineer (32-40 Std./Woche)'],
    ['Software Engineer - ab sofort'],
    ['Software Engineer, €31.50 per hour'],
  ])('is recognised under the title %s', (title) => {
    expect(verdict({ title })).toEqual(['same', 'same-title', 'same-company', 'same-place', 'same-text']);
  });

  it.each([
    ['Harbourlight'],
    ['HARBOURLIGHT Inc.'],
    ['Harbourlight G.m.b.H. & Co. KG'],
    ['Harbour Light S.A.R.L.'],
    ['Harbourlight Sp. z o.o.'],
    ['The Harbourlight Group plc'],
    ['Harbourlight Deutschland GmbH'],
    ['株式会社Harbourlight'],
  ])('is recognised under the company %s', (company) => {
    expect(verdict({ company })[0]).toBe('same');
  });

  it('is recognised where a place has another name, a region or company of other cities', () => {
    const munich = { locations: [aPlace('München', 'DE')] };
    expect(
      verdict(munich, { locations: [{ text: 'Munich, Germany', city: null, region: null, country: null }] }),
    ).toEqual(['same', 'same-title', 'same-company', 'same-place', 'same-text']);
    expect(verdict(munich, { locations: [aPlace('Berlin', 'DE'), aPlace('Munich', 'DE')] })[0]).toBe('same');
    expect(verdict(munich, { locations: [] })).toContain('place-unclear');
    const boston = { text: 'Boston, MA', city: null, region: null, country: null };
    const isBoston = (text: string, title = 'Software Engineer') =>
      verdict({ locations: [boston] }, { locations: [{ ...boston, text }], title })[0];
    expect(isBoston('Boston')).toBe('same');
    expect(isBoston('Downtown Boston, MA 02110')).toBe('same');
    expect(isBoston('Greater Boston Area', 'Software Engineer - Boston, MA')).toBe('same');
    expect(isBoston('MA')).toBe('likely');
    expect(isBoston('Massachusetts')).toBe('likely');
    expect(isBoston('Austin, TX')).toBe('different');
    expect(isBoston('TX')).toBe('different');
    const written = (one: string, other: string) =>
      verdict({ locations: [{ ...boston, text: one }] }, { locations: [{ ...boston, text: other }] })[0];
    expect(written('Nice (06)', 'Nice, Provence-Alpes-Côte d’Azur, France')).toBe('same');
    expect(written('1017 XB Amsterdam', 'Amsterdam')).toBe('same');
    expect(written('Kochi', 'Cochin, Kerala')).toBe('same');
  });

  it('is recognised by a text that was cut, wrapped in other words of the board, or written in another shape', () => {
    expect(verdict({ text: `${[about, tasks].join('\n')} You have built web serv...` })).toContain('part-of-text');
    const wrapped = `Apply now on our board!\n• ${[about, tasks, skills, benefits].join('\n• ')}\nShare this job. Report this job. Cookies help us.`;
    expect(verdict({ text: wrapped })[0]).toBe('same');
    expect(verdict({ text: [tasks, skills, about, benefits].join(' ').toUpperCase() })[0]).toBe('same');
  });

  it('is likely under the name of an agency or a department, if the whole text is the same', () => {
    expect(verdict({ company: 'Nordwind Personal AG' })).toEqual([
      'likely',
      'same-title',
      'other-company',
      'same-place',
      'same-text',
    ]);
    expect(verdict({ company: null })[0]).toBe('likely');
    expect(verdict({ company: 'Harbourlight Maritime Systems' })).toContain('related-company');
  });

  it('is likely without any text, and where a title adds what the text says', () => {
    expect(verdict({ text: '' })).toEqual(['likely', 'same-title', 'same-company', 'same-place', 'no-text']);
    expect(verdict({ title: 'Software Engineer, Berth Planner' })).toContain('longer-title');
  });
});

describe('two openings', () => {
  it('have the same text in two cities', () => {
    expect(verdict({ locations: [aPlace('Bremen', 'DE')] })).toEqual(['different', 'other-place']);
    const cambridge = (text: string) => ({ locations: [{ text, city: null, region: null, country: null }] });
    expect(verdict(cambridge('Cambridge, MA'), cambridge('Cambridge, UK'))).toEqual(['different', 'other-place']);
    const both = { locations: [aPlace('Hamburg', 'DE'), aPlace('Bremen', 'DE')] };
    expect(
      verdict({ title: 'Software Engineer Hamburg', ...both }, { title: 'Software Engineer Bremen', ...both }),
    ).toEqual(['different', 'other-place']);
  });

  it.each([
    ['Senior Software Engineer'],
    ['Software Engineer II'],
    ['Sr. Software Engineer'],
    ['Lead Software Engineer'],
    ['Software Engineer - Werkstudent (m/w/d)'],
    ['Software Engineer Intern'],
    ['Ausbildung Software Engineer'],
    ['Software Engineering Manager'],
  ])('have the same text for another level, %s', (title) => {
    expect(verdict({ title })[0]).toBe('different');
  });

  it('have the same text for other hours or other work', () => {
    expect(verdict({ title: 'Software Engineer (part-time)' }, { title: 'Software Engineer, full time' })).toEqual([
      'different',
      'other-terms',
    ]);
    expect(verdict({ title: 'Software Engineer (befristet)' }, { title: 'Software Engineer (unbefristet)' })).toEqual([
      'different',
      'other-terms',
    ]);
    expect(verdict({ title: 'Software Engineer (20h)' }, { title: 'Software Engineer (38h)' })).toEqual([
      'different',
      'other-terms',
    ]);
    expect(verdict({ title: 'Hardware Engineer' })).toEqual(['different', 'other-title']);
    expect(verdict({ title: '€60k Product Lead' }, { title: '€60k Project Lead' })).toEqual([
      'different',
      'other-title',
    ]);
    expect(verdict({ title: '€60k Analyst' }, { title: '€60k Accountant' })).toEqual(['different', 'other-title']);
    expect(verdict({ title: 'Software Engineer, Night Shift' })).toEqual(['different', 'other-title']);
  });

  it('share what the company says of itself and no more', () => {
    const others =
      'You look after the crane simulators, order spare parts and train those who will sit in the real cabin.';
    expect(verdict({ text: [about, others, benefits].join('\n') })).toEqual(['different', 'other-text']);
  });

  it('have nothing but a title in common', () => {
    expect(verdict({ company: 'Saltmarsh Bank', text: skills.repeat(3) })[0]).toBe('different');
    expect(verdict({ company: 'Saltmarsh Bank', text: '' })).toEqual(['different', 'too-little-text']);
    expect(verdict({ company: null, text: '' })).toEqual(['different', 'too-little-text']);
  });
});

it('takes titles of nothing but decoration, texts of half a megabyte and other scripts', () => {
  expect(verdict({ title: 'Remote (m/w/d) #12345' })[0]).toBe('different');
  expect(verdict({ text: `${tasks} `.repeat(2_000) })[0]).not.toBeUndefined();
  const japanese = { title: 'ソフトウェアエンジニア', text: '港湾向けのソフトウェアを開発しています。'.repeat(4) };
  expect(verdict(japanese, { ...japanese, title: 'ソフトウェアエンジニア【急募】' })[0]).not.toBe('same');
  expect(verdict(japanese, japanese)[0]).toBe('same');
});
