import { Instant } from '@jobmagpie/model';
import { expect, it } from 'vitest';
import { reportText } from './report-text';

it('a report says per board what was missing and why', () => {
  const at = Instant.parse('2026-11-20T09:00:00.000Z');
  const text = reportText('1.2.3', 'Firefox 153', [
    {
      board: 'lever',
      health: 'changing',
      readings: [
        { at, state: 'guessed', missing: [{ field: 'salary', reason: 'not-said' }], guessed: ['title'] },
        { at, state: 'fine', missing: [], guessed: [] },
      ],
    },
  ]);
  expect(text).toBe(
    'Jobmagpie 1.2.3, Firefox 153\nlever: changing\n  2026-11-20 guessed; missing salary (not-said); guessed title\n  2026-11-20 fine',
  );
});
