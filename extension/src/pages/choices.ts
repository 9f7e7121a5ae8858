import {
  type EmploymentType,
  employmentTypes,
  type RemoteMode,
  remoteModes,
  type Seniority,
  type SkillLevel,
  seniorities,
  skillLevels,
} from '@jobmagpie/model';
import { i18n } from '#i18n';
import { employmentName } from '../words/employment-name.ts';
import { remoteModeName } from '../words/remote-mode-name.ts';

interface Choice<Value extends string> {
  value: Value;
  label: string;
}

export function remoteOptions(): Choice<RemoteMode>[] {
  return remoteModes.map((value) => ({ value, label: remoteModeName(value) }));
}

export function seniorityOptions(): Choice<Seniority>[] {
  return seniorities.map((value) => ({ value, label: i18n.t(`seniority.${value}`) }));
}

export function employmentOptions(): Choice<EmploymentType>[] {
  return employmentTypes.map((value) => ({ value, label: employmentName(value) }));
}

export function skillLevelOptions(): Choice<SkillLevel>[] {
  return skillLevels.map((value) => ({ value, label: i18n.t(`skillLevel.${value}`) }));
}

/** The labels of the chosen values, in a line. */
export function chosenLabels<Value extends string>(
  options: readonly Choice<Value>[],
  chosen: readonly Value[],
): string {
  return options
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label)
    .join(', ');
}
