import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPasted } from './read-pasted';

const read = (text: string) => readPasted(text, { parse: (html) => parseHTML(html).document, today: '2026-11-21' });

const POSTING = `Senior Platform Engineer

Company: Harbour Analytics
Location: Berlin, Germany
Employment type: Full-time
Salary: €70,000 - €85,000 a year

About the role
You run the platform that our analysts work on, together with a team of five. You plan its next steps and keep it up
at night, and you help the others to learn how it works and why.

What you bring
- Five years with TypeScript and Node.js
- PostgreSQL in production
- Kubernetes

What we offer
- Thirty days off
- A budget to learn

Apply now`;

describe('a pasted text', () => {
  it('is read as a page is: company, place and pay by their labels', () => {
    const { fields, posting } = read(POSTING);
    expect(fields).toMatchObject({
      title: 'Senior Platform Engineer',
      company: 'Harbour Analytics',
      place: 'Berlin, Germany',
    });
    expect(posting).toMatchObject({
      salary: { min: 70_000, max: 85_000, currency: 'EUR', period: 'year' },
      employmentTypes: ['FULL_TIME'],
      seniority: 'senior',
    });
    expect(fields.description).toContain('- PostgreSQL in production');
  });

  it('that is not plainly a posting gives its first line and all of its words', () => {
    const { fields, posting } = read('\n\nGardener wanted\nCall us any day.');
    expect(posting).toBeNull();
    expect(fields).toMatchObject({
      title: 'Gardener wanted',
      company: '',
      description: 'Gardener wanted\nCall us any day.',
    });
  });

  it('without a headline has no title, for a paragraph is none', () => {
    const { fields } = read(`${'We look for somebody who waters plants. '.repeat(6)}\nCall us.`);
    expect(fields.title).toBe('');
    expect(fields.description).toContain('Call us.');
  });

  it('holds no markup that would be taken for any', () => {
    const { fields } = read(`Gardener <script>alert(1)</script>\n<b>bold</b> & more`);
    expect(fields.title).toBe('Gardener <script>alert(1)</script>');
  });
});
