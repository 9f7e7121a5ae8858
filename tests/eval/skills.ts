import { basename } from 'node:path';
import { findSkills, skillByName } from '@jobmagpie/matching';
import { z } from 'zod';
import type { EvaluationKind } from './kind.ts';
import { scoreWithFolder } from './score-with-folder.ts';

const GoldLine = z.object({ id: z.string(), text: z.string() });

/**
 * Finds the skills that the folder's texts ask for, as the product does: those of the benefits and the company's own
 * praise do not count. A prediction holds the words of the text; for folders that ask
 * for concepts (their name says `linking`) the canonical names. With `--field knowledge` soft skills are left out, which
 * the other fields hold.
 */
export const skills: EvaluationKind = {
  usage: 'DIR [--field NAME] [--json]',
  run: (directory, args) => {
    const isLinking = basename(directory).includes('linking');
    const fieldAt = args.indexOf('--field');
    const isKnowledge = fieldAt >= 0 && args[fieldAt + 1] === 'knowledge';
    return scoreWithFolder(directory, args, GoldLine, ({ id, text }) => {
      const asked = findSkills(text).filter(({ importance }) => importance !== 'mentioned');
      const mentions = asked.filter(({ skill }) => !isKnowledge || skillByName(skill)?.kind === 'hard');
      return { id, skills: mentions.map(({ skill, surface }) => (isLinking ? skill : surface)) };
    });
  },
};
