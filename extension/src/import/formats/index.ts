/** The trackers whose files are recognised. A tracker is one file here and one line. */
import type { TrackerFormat } from '../tracker-format.ts';
import { huntr } from './huntr.ts';
import { jobmagpie } from './jobmagpie.ts';
import { jobSync } from './jobsync.ts';
import { simplify } from './simplify.ts';
import { teal } from './teal.ts';

export const trackerFormats: readonly TrackerFormat[] = [jobmagpie, huntr, teal, simplify, jobSync];
