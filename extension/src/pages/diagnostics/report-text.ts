import type { BoardReport } from '../../store/capture-health.ts';

/** What a person can pass on when a board is not read well: no address and no word of a page. */
export function reportText(version: string, browser: string, boards: readonly BoardReport[]): string {
  const lines = boards.map(({ board, health, readings }) => {
    const recent = readings.slice(0, 5).map(({ at, state, missing, guessed }) => {
      const lacks = missing.map(({ field, reason }) => `${field} (${reason})`);
      const details = [
        ...(lacks.length > 0 ? [`missing ${lacks.join(', ')}`] : []),
        ...(guessed.length > 0 ? [`guessed ${guessed.join(', ')}`] : []),
      ];
      return `  ${at.slice(0, 10)} ${[state, ...details].join('; ')}`;
    });
    return [`${board}: ${health}`, ...recent].join('\n');
  });
  return [`Jobmagpie ${version}, ${browser}`, ...lines].join('\n');
}
