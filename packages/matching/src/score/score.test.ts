import { CalendarDate, defaultMatchWeights } from '@jobmagpie/model';
import { aPlace, aPosting, aProfile } from '@jobmagpie/model/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSkills } from '../skills.ts';
import { prepareProfile } from './candidate.ts';
import { explain, explainMissing, topReasons } from './explain.ts';
import type { MatchResult } from './result.ts';
import { score } from './score.ts';

const described = (text: string) => ({ description: { markdown: text, text } });
const unrated = { level: null, years: null };
const knowing = (...names: string[]) => Object.fromEntries(names.map((name) => [name, unrated]));

function scored(result: MatchResult): Extract<MatchResult, { status: 'scored' }> {
  if (result.status !== 'scored') throw new Error(`There is no score: ${result.missing}`);
  return result;
}

describe('the total', () => {
  it('is 100 where everything fits', () => {
    expect(score(aProfile(), aPosting())).toMatchObject({ status: 'scored', total: 100, word: 'strong' });
  });

  it('is the sum of its parts by their weights', () => {
    const posting = aPosting({ ...described('TypeScript, PostgreSQL, Kafka and Terraform'), title: 'Engineer' });
    const { total, parts } = scored(score(aProfile({ places: [aPlace('Paris', 'FR')] }), posting));
    expect(parts).toMatchObject({
      techStack: { status: 'counted', score: 50, weight: 50, share: 0.5 },
      location: { status: 'counted', score: 0, weight: 30, share: 0.3 },
      experience: { status: 'counted', score: 100, weight: 20, share: 0.2 },
    });
    expect(total).toBe(45);
  });

  it('follows the weights that the user gives', () => {
    const posting = aPosting({ locations: [aPlace('Paris', 'FR')] });
    expect(scored(score(aProfile(), posting, { techStack: 100, location: 0, experience: 0 })).total).toBe(100);
    expect(scored(score(aProfile(), posting, { techStack: 0, location: 100, experience: 0 })).total).toBe(0);
  });
});

describe('a part without data', () => {
  it('is left out, its weight is spread, and the confidence is lower', () => {
    const all = scored(score(aProfile(), aPosting()));
    const some = scored(score(aProfile(), aPosting({ locations: [], remoteMode: null })));
    expect(some.parts.location).toEqual({ status: 'left-out', reason: 'posting-names-no-place' });
    expect(some.parts.techStack).toMatchObject({ share: 50 / 70 });
    expect(some.confidence).toBeLessThan(all.confidence);
    expect(some.reasons).toContainEqual({
      kind: 'part-left-out',
      part: 'location',
      because: 'posting-names-no-place',
      effect: 0,
    });
  });

  it('may be missing on the side of the person', () => {
    const profile = aProfile({ places: [], remoteModes: [], seniority: null, skills: knowing('TypeScript') });
    expect(scored(score(profile, aPosting())).parts).toMatchObject({
      location: { status: 'left-out', reason: 'profile-names-no-place' },
      experience: { status: 'left-out', reason: 'profile-names-no-level' },
    });
  });
});

describe('no score', () => {
  it.each([
    ['profile-skills', aProfile({ skills: {} }), aPosting()],
    ['posting-text', aProfile(), aPosting({ title: 'Job', description: null })],
    ['posting-text', aProfile(), aPosting({ title: 'Job', ...described(' \n') })],
    ['posting-skills', aProfile(), aPosting({ title: 'Job', ...described('Come and see us.') })],
  ] as const)('says what is missing: %s', (missing, profile, posting) => {
    const result = score(profile, posting);
    expect(result).toEqual({ status: 'no-score', missing });
    expect(explainMissing(missing)).toMatch(/\.$/);
  });

  it('is given without weights', () => {
    const nothing = { techStack: 0, location: 0, experience: 0 };
    expect(score(aProfile(), aPosting(), nothing)).toEqual({ status: 'no-score', missing: 'weights' });
  });
});

describe('skills', () => {
  const matchOf = (text: string, profile = aProfile()) =>
    scored(score(profile, aPosting({ title: 'Job', ...described(text) })));

  it('lead to the words of the posting', () => {
    const text = 'We need Postgres.';
    const [match] = matchOf(text).skills;
    expect(match).toMatchObject({ skill: 'PostgreSQL', status: 'matched' });
    expect(match?.places).toEqual([{ in: 'description', surface: 'Postgres', start: 8, end: 16 }]);
  });

  it('weigh more where they are required', () => {
    const required = matchOf('TypeScript is required. Kafka is required.').parts.techStack;
    const welcome = matchOf('TypeScript is required. Kafka is a plus.').parts.techStack;
    expect(required).toMatchObject({ score: 50 });
    expect(welcome).toMatchObject({ score: 71 });
  });

  it('count in part below the level or the years asked for', () => {
    const profile = aProfile({ skills: { Java: { level: 'beginner', years: 1 } } });
    const [match] = matchOf('Excellent knowledge of Java, 4 years of experience with Java.', profile).skills;
    expect(match).toMatchObject({ status: 'partial', asked: { level: 'advanced', years: 4 } });
    expect(match?.covered).toBeLessThan(1);
  });

  it('carry over to kindred ones', () => {
    const [match] = matchOf('MySQL', aProfile({ skills: knowing('PostgreSQL') })).skills;
    expect(match).toMatchObject({ skill: 'MySQL', status: 'transferable', through: { skill: 'PostgreSQL' } });
  });

  it('that are soft speak for a candidate and never against one', () => {
    const without = matchOf('TypeScript and teamwork');
    const withIt = matchOf('TypeScript and teamwork', aProfile({ skills: knowing('TypeScript', 'Teamwork') }));
    expect(without.parts.techStack).toMatchObject({ score: 100 });
    expect(withIt.skills.map(({ status }) => status)).toEqual(['matched', 'matched']);
  });

  it('of the benefits are not asked for', () => {
    expect(matchOf('TypeScript\n\nBenefits\nSpanish classes').skills.map(({ skill }) => skill)).toEqual(['TypeScript']);
  });

  it('that only the person knows by name are found letter by letter', () => {
    const profile = aProfile({ skills: knowing('Zorbulator') });
    expect(matchOf('Java and ZORBULATOR, no zorbulators', profile).skills).toContainEqual(
      expect.objectContaining({
        skill: 'Zorbulator',
        status: 'matched',
        places: [expect.objectContaining({ start: 9 })],
      }),
    );
  });

  it('are told by the profession in a title', () => {
    const result = scored(
      score(aProfile({ skills: knowing('Nursing') }), aPosting({ title: 'Nurse', description: null })),
    );
    expect(result.skills).toMatchObject([{ skill: 'Nursing', status: 'matched' }]);
  });

  it('include the languages of the profile', () => {
    const profile = aProfile({ languages: ['de-AT'] });
    expect(matchOf('TypeScript, German', profile).parts.techStack).toMatchObject({ score: 100 });
  });
});

describe('the place', () => {
  const locationOf = (profile: Parameters<typeof aProfile>[0], posting: Parameters<typeof aPosting>[0]) =>
    scored(score(aProfile(profile), aPosting(posting))).parts.location;
  const munich = { text: 'München', city: 'München', region: 'Bayern', country: 'DE' };

  it('is the same in every language', () => {
    expect(locationOf({ places: [aPlace('Munich', 'DE')] }, { locations: [munich] })).toMatchObject({ score: 100 });
    const asText = { text: 'Munich, Germany', city: null, region: null, country: null };
    expect(locationOf({ places: [asText] }, { locations: [munich] })).toMatchObject({ score: 100 });
  });

  it('counts in part within a region and a country', () => {
    const augsburg = { text: 'Augsburg', city: 'Augsburg', region: 'Bavaria', country: 'DE' };
    expect(locationOf({ places: [augsburg] }, { locations: [munich] })).toMatchObject({ score: 60 });
    expect(locationOf({ places: [aPlace('Berlin', 'DE')] }, { locations: [munich] })).toMatchObject({ score: 30 });
    expect(locationOf({ places: [aPlace('Paris', 'FR')] }, { locations: [munich] })).toMatchObject({ score: 0 });
  });

  it('is right anywhere for remote work, if that is wanted', () => {
    const posting: Parameters<typeof aPosting>[0] = { remoteMode: 'remote', locations: [aPlace('Lima', 'PE')] };
    expect(locationOf({ remoteModes: ['remote'] }, posting)).toMatchObject({ score: 100 });
    expect(locationOf({ remoteModes: ['on_site'] }, posting)).toMatchObject({ score: 0 });
  });

  it('counts less in a mode that is not wanted', () => {
    expect(locationOf({ remoteModes: ['remote'] }, { remoteMode: 'on_site' })).toMatchObject({ score: 20 });
  });
});

describe('experience', () => {
  const experienceOf = (profile: Parameters<typeof aProfile>[0], posting: Parameters<typeof aPosting>[0]) =>
    scored(score(aProfile(profile), aPosting(posting))).parts.experience;

  it('compares levels, and reads them from the title where the board says none', () => {
    const posting = { seniority: null, title: 'Senior Platform Engineer' };
    expect(experienceOf({ seniority: 'senior' }, posting)).toMatchObject({ score: 100 });
    expect(experienceOf({ seniority: 'mid' }, posting)).toMatchObject({ score: 60 });
    expect(experienceOf({ seniority: 'executive' }, posting)).toMatchObject({ score: 40 });
  });

  it('compares years', () => {
    const posting = { seniority: null, ...described('16 years of experience with TypeScript') };
    expect(experienceOf({}, posting)).toMatchObject({ score: 50 });
  });

  it('counts a job without an end up to the day that is given', () => {
    const job = { title: 'Cook', company: 'Inn', from: CalendarDate.parse('2016-11-20'), to: null, summary: '' };
    const profile = aProfile({ skills: knowing('Cooking'), workHistory: [job, job] });
    expect(prepareProfile(profile).years).toBeNull();
    expect(prepareProfile(profile, CalendarDate.parse('2026-11-20')).years).toBe(10);
  });
});

describe('reasons', () => {
  it('are short sentences, three at most on top, the weightiest first', () => {
    const posting = aPosting({
      ...described('TypeScript, Kafka. 20 years of experience.'),
      locations: [aPlace('Paris', 'FR')],
    });
    const result = scored(score(aProfile(), posting));
    expect(topReasons(result)).toHaveLength(3);
    expect(topReasons(result).map(explain)).toEqual([
      'Paris, FR is not where you want to work.',
      'You have 1 of 2 skills: TypeScript.',
      'Not in your profile: Apache Kafka.',
    ]);
    for (const reason of result.reasons) expect(explain(reason)).toMatch(/^[A-Z].*\.$/);
    expect(result.strengths.every(({ effect }) => effect > 0)).toBe(true);
  });
});

const names = allSkills()
  .filter(({ ambiguous }) => !ambiguous)
  .map(({ name }) => name);
const someSkills = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 8 });
const someWeights = fc.record({
  techStack: fc.integer({ min: 1, max: 100 }),
  location: fc.integer({ min: 0, max: 100 }),
  experience: fc.integer({ min: 0, max: 100 }),
});
const asking = (skills: readonly string[]) => aPosting({ title: 'Job', ...described(skills.join('\n')) });

describe('for any skills and weights', () => {
  it('the total is a whole number from 0 to 100 and the shares are one whole', () => {
    fc.assert(
      fc.property(someSkills, someSkills, someWeights, (have, asked, weights) => {
        const result = scored(score(aProfile({ skills: knowing(...have) }), asking(asked), weights));
        expect(Number.isInteger(result.total) && result.total >= 0 && result.total <= 100).toBe(true);
        const shares = Object.values(result.parts).map((part) => (part.status === 'counted' ? part.share : 0));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      }),
    );
  });

  it('one more matched skill never lowers the total', () => {
    fc.assert(
      fc.property(someSkills, someSkills, (have, asked) => {
        const before = scored(score(aProfile({ skills: knowing(...have) }), asking(asked)));
        const after = scored(score(aProfile({ skills: knowing(...have, ...asked.slice(0, 1)) }), asking(asked)));
        expect(after.total).toBeGreaterThanOrEqual(before.total);
      }),
    );
  });

  it('the order of skills makes no difference', () => {
    fc.assert(
      fc.property(someSkills, someSkills, (have, asked) => {
        const posting = asking(asked);
        const turned = score(aProfile({ skills: knowing(...[...have].reverse()) }), posting);
        expect(turned).toEqual(score(aProfile({ skills: knowing(...have) }), posting));
      }),
    );
  });

  it('weights count by their proportion', () => {
    fc.assert(
      fc.property(someSkills, someSkills, fc.integer({ min: 2, max: 9 }), (have, asked, divisor) => {
        const profile = aProfile({ skills: knowing(...have) });
        const { techStack, location, experience } = defaultMatchWeights;
        const smaller = {
          techStack: techStack / divisor,
          location: location / divisor,
          experience: experience / divisor,
        };
        expect(scored(score(profile, asking(asked), smaller)).total).toBe(scored(score(profile, asking(asked))).total);
      }),
    );
  });
});
