import { syncedEntities } from '@jobmagpie/model';
import { aJob, aProfile, aStageChange } from '@jobmagpie/model/testing';
import { describe, expect, it } from 'vitest';
import { changedFields, toValue, wrongField } from './fields.ts';

const { job, profile } = syncedEntities;

describe('the fields of a value', () => {
  it('carry everything of a new row and make it up again', () => {
    const value = aJob({ tags: { remote: true, berlin: true } });
    expect(toValue(job, changedFields(job, null, value))).toEqual(value);
  });

  it('carry only what differs', () => {
    const before = aJob();
    expect(changedFields(job, before, { ...before, notes: 'call Ann' })).toEqual({ notes: 'call Ann' });
    expect(changedFields(job, before, { ...before })).toEqual({});
  });

  it('are the same in whatever order a database gave the keys inside them', () => {
    const before = aJob();
    const salary = { minimum: 60_000, nested: [{ a: 1, b: null }, 'x'] };
    const turned = { nested: [{ b: null, a: 1 }, 'x'], minimum: 60_000 };
    expect(changedFields(job, { ...before, later: salary }, { ...before, later: turned })).toEqual({});
    const shuffled = { ...turned, nested: ['x', { b: null, a: 1 }] };
    expect(changedFields(job, { ...before, later: salary }, { ...before, later: shuffled })).toEqual({
      later: shuffled,
    });
  });

  it('carry each element of a set by itself', () => {
    const before = aProfile({ skills: { Go: { level: null, years: null }, Rust: { level: 'expert', years: 3 } } });
    const after = { ...before, skills: { Rust: { level: 'expert', years: 4 }, SQL: { level: null, years: null } } };
    expect(changedFields(profile, before, after)).toEqual({
      'skills/Go': null,
      'skills/Rust': { level: 'expert', years: 4 },
      'skills/SQL': { level: null, years: null },
    });
  });

  it('let an element hold a slash and leave out one that was taken away', () => {
    expect(toValue(job, { 'tags/ci/cd': true, 'tags/old': null })).toEqual({ tags: { 'ci/cd': true } });
  });

  it('leave out a set that came later than its entity until it has an element', () => {
    const id = '01a1fcb3-3525-76a8-b498-f6d06cd19280';
    expect(toValue(job, { title: 'Baker' })).toStrictEqual({ title: 'Baker', tags: {} });
    expect(toValue(job, { [`notSameAs/${id}`]: true })).toStrictEqual({ tags: {}, notSameAs: { [id]: true } });
    expect(changedFields(job, aJob({ notSameAs: {} }), aJob({ notSameAs: {} }))).not.toHaveProperty('notSameAs');
  });

  it('keep a field of a newer version', () => {
    expect(toValue(job, { commute: { minutes: 12 } })).toMatchObject({ commute: { minutes: 12 } });
  });
});

describe('checking the fields of a mutation', () => {
  it('finds nothing wrong with what a device writes, and with what only a newer one knows', () => {
    expect(wrongField('job', changedFields(job, null, aJob({ tags: { remote: true } })))).toBeNull();
    expect(wrongField('stageChange', { note: 'x', future: [1, 2] })).toBeNull();
    expect(wrongField('stageChange', { ...aStageChange() })).toBeNull();
    expect(wrongField('job', { 'tags/old': null })).toBeNull();
  });

  it('names the field that is wrong', () => {
    expect(wrongField('job', { title: '' })).toMatch(/^title: /);
    expect(wrongField('job', { stage: 'hired' })).toMatch(/^stage: /);
    expect(wrongField('profile', { 'skills/Go': { level: 'guru', years: 1 } })).toMatch(/^skills\.Go\.level: /);
  });

  it('refuses a kind of entry that it does not know', () => {
    expect(wrongField('spaceship', {})).toMatch(/spaceship/);
    expect(wrongField('constructor', {})).toMatch(/constructor/);
  });
});
