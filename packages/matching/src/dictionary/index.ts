/** The dictionary: every skill, area by area. Written for Jobmagpie; to add one, add a line to its area's file. */
import type { Skill } from '../skill.ts';
import { frontend } from './frontend.ts';
import { programmingLanguages } from './programming-languages.ts';

export const dictionary: readonly Skill[] = [programmingLanguages, frontend].flat();
