import { describe, expect, it } from 'vitest';
import { type AccountMail, writeAccountMail } from './account-mails.ts';

const url = 'https://jobs.example.com/account#code&x="><script>alert(1)</script>';
const mails: AccountMail[] = [
  { kind: 'verify-email', url },
  { kind: 'reset-password', url },
  { kind: 'address-known' },
];

describe.each(mails)('the mail $kind', (mail) => {
  it.each(['en', 'de'] as const)('says the same in both forms, in %s', (language) => {
    const { subject, text, html } = writeAccountMail(language, mail);
    expect(subject).toMatch(/Jobmagpie/);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toContain('<script');
    const asRead = html.replace(/&#(\d+);/g, (__, code: string) => String.fromCharCode(Number(code)));
    for (const sentence of text.split('\n').filter((line) => line !== '')) {
      expect(asRead).toContain(sentence.replace(/:$/, ''));
    }
    expect(text.includes(url)).toBe('url' in mail);
    expect(asRead.includes(`href="${url}"`)).toBe('url' in mail);
  });

  it('says it in other words in each language', () => {
    const [english, german] = [writeAccountMail('en', mail), writeAccountMail('de', mail)];
    expect(english.subject).not.toBe(german.subject);
    expect(english.text).not.toBe(german.text);
  });
});
