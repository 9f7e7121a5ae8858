import { z } from 'zod';
import { PROFILE_ID, ProfileId } from '../ids.ts';
import { Salary } from '../money.ts';
import { Place, RemoteMode, Seniority, WebAddress } from '../posting.ts';
import { CalendarDate, TimeZone } from '../time.ts';

export const skillLevels = ['beginner', 'intermediate', 'advanced', 'expert'] as const;
export const SkillLevel = z.enum(skillLevels);
export type SkillLevel = z.infer<typeof SkillLevel>;

/** How well and for how long a person knows a skill; null where they did not say. */
export const ProfileSkill = z.object({ level: SkillLevel.nullable(), years: z.number().min(0).max(80).nullable() });
export type ProfileSkill = z.infer<typeof ProfileSkill>;

/**
 * Who is looking for a job, and for what. `skills` is a set keyed by the skill's canonical name, so that two devices
 * can each add one. `remoteModes` are the modes that the person wants; none means that any will do.
 */
export const Profile = z.object({
  id: ProfileId,
  name: z.string().max(200).nullable(),
  email: z.email().nullable(),
  phone: z.string().max(50).nullable(),
  skills: z.record(z.string().min(1).max(100), ProfileSkill),
  places: z.array(Place).max(50),
  remoteModes: z.array(RemoteMode),
  seniority: Seniority.nullable(),
  salaryExpectation: Salary.nullable(),
  links: z.object({
    calendly: WebAddress.nullable(),
    linkedin: WebAddress.nullable(),
    portfolio: WebAddress.nullable(),
    github: WebAddress.nullable(),
  }),
  timeZone: TimeZone.nullable(),
  /** BCP 47 language tags. */
  languages: z.array(z.string().min(2).max(35)),
  workHistory: z.array(
    z.object({
      title: z.string().min(1).max(300),
      company: z.string().min(1).max(300),
      from: CalendarDate.nullable(),
      to: CalendarDate.nullable(),
      summary: z.string().max(20_000),
    }),
  ),
  education: z.array(
    z.object({
      school: z.string().min(1).max(300),
      degree: z.string().max(300),
      from: CalendarDate.nullable(),
      to: CalendarDate.nullable(),
    }),
  ),
});
export type Profile = z.infer<typeof Profile>;

/** The profile of a person who has said nothing yet. */
export const emptyProfile: Profile = {
  id: PROFILE_ID,
  name: null,
  email: null,
  phone: null,
  skills: {},
  places: [],
  remoteModes: [],
  seniority: null,
  salaryExpectation: null,
  links: { calendly: null, linkedin: null, portfolio: null, github: null },
  timeZone: null,
  languages: [],
  workHistory: [],
  education: [],
};
