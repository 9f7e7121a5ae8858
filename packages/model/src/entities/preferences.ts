import { z } from 'zod';
import { PREFERENCES_ID, PreferencesId } from '../ids.ts';
import { SavedView } from './saved-view.ts';

/** How much each part of the match score counts, in percent of the whole. */
export const MatchWeights = z.object({
  techStack: z.number().min(0).max(100),
  location: z.number().min(0).max(100),
  experience: z.number().min(0).max(100),
});
export type MatchWeights = z.infer<typeof MatchWeights>;

export const defaultMatchWeights: MatchWeights = { techStack: 50, location: 30, experience: 20 };

/**
 * How a user wants Jobmagpie to behave. `hiddenButtonHosts` is the set of sites that show no Save button; `resultMarks`
 * says whether result lists mark what was saved or dismissed; `confirmsBeforeSaving` whether a posting is
 * shown for correction before it is saved; `tableViews` are the looks at the table of jobs, by name.
 */
export const Preferences = z.object({
  id: PreferencesId,
  matchWeights: MatchWeights,
  hiddenButtonHosts: z.record(z.string().min(1).max(253), z.literal(true)),
  resultMarks: z.boolean(),
  confirmsBeforeSaving: z.boolean(),
  tableViews: z.record(z.string().min(1).max(100), SavedView),
});
export type Preferences = z.infer<typeof Preferences>;

/** The preferences of a user who has chosen nothing yet. */
export const defaultPreferences: Preferences = {
  id: PREFERENCES_ID,
  matchWeights: defaultMatchWeights,
  hiddenButtonHosts: {},
  resultMarks: true,
  confirmsBeforeSaving: false,
  tableViews: {},
};
