import { aPosting } from '@jobmagpie/model/testing';
import { expect, it } from 'vitest';
import { correctedPosting } from './corrected-posting';

it('what a person changed is theirs, and what they left is the page’s', () => {
  const posting = aPosting({ title: 'Baker', company: null });
  const saved = correctedPosting(posting, { title: 'Baker', company: ' Crumb ' });
  expect(saved).toMatchObject({ title: 'Baker', company: 'Crumb' });
  expect(saved.sources).toMatchObject({ title: 'json-ld', company: 'user' });
});
