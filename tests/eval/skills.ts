import { basename } from 'node:path';
import { findSkills, skillByName } from '@jobmagpie/matching';
import { z } from 'zod';
import type { EvaluationKind } from './kind.ts';
import { scoreWithFolder } from './score-with-folder.ts';

const GoldLine = z.object({ id: z.string(), text: z.string() });

/**
 * Finds skills in the folder's texts as the product does. A prediction holds the words of the text; for folders that ask
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
      const mentions = findSkills(text).filter(({ skill }) => !isKnowledge || skillByName(skill)?.kind === 'hard');
      return { id, skills: mentions.map(({ skill, surface }) => (isLinking ? skill : surface)) };
    });
  },
};
