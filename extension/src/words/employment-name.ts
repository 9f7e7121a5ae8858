import type { EmploymentType } from '@jobmagpie/model';
import { i18n } from '#i18n';

/** A kind of employment for a person. */
export function employmentName(type: EmploymentType): string {
  switch (type) {
    case 'FULL_TIME':
      return i18n.t('employment.fullTime');
    case 'PART_TIME':
      return i18n.t('employment.partTime');
    case 'CONTRACTOR':
      return i18n.t('employment.contractor');
    case 'TEMPORARY':
      return i18n.t('employment.temporary');
    case 'INTERN':
      return i18n.t('employment.intern');
    case 'VOLUNTEER':
      return i18n.t('employment.volunteer');
    case 'PER_DIEM':
      return i18n.t('employment.perDiem');
    case 'OTHER':
      return i18n.t('employment.other');
  }
}
