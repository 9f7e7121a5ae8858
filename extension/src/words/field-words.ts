import { Stage } from '@jobmagpie/model';
import type { FieldValue } from '@jobmagpie/sync';
import { i18n } from '#i18n';
import { stageName } from './stage-name.ts';

/** What a field is called. One that has no words here has the name that it has in the data. */
export function fieldName(field: string): string {
  const [name = field, element] = field.split(/\/(.*)/s);
  if (element !== undefined) return elementName(name, element);
  switch (name) {
    case 'employmentTypes':
      return i18n.t('field.employmentTypes');
    case 'datePosted':
      return i18n.t('field.datePosted');
    case 'closedAt':
      return i18n.t('field.closedAt');
    case 'notes':
      return i18n.t('job.notes');
    case 'stage':
      return i18n.t('job.stage');
    case 'title':
      return i18n.t('table.title');
    case 'company':
      return i18n.t('table.company');
    case 'locations':
      return i18n.t('table.place');
    case 'salary':
      return i18n.t('table.pay');
    case 'description':
      return i18n.t('job.description');
    case 'seniority':
      return i18n.t('job.seniority');
    case 'remoteMode':
      return i18n.t('job.remoteMode');
    case 'matchWeights':
      return i18n.t('settings.weights');
    default:
      return name;
  }
}

function elementName(set: string, element: string): string {
  switch (set) {
    case 'tags':
      return i18n.t('field.tag', [element]);
    case 'otherAddresses':
      return i18n.t('field.otherAddress', [element]);
    case 'notSameAs':
      return i18n.t('field.notSameAs', [element]);
    default:
      return `${set}: ${element}`;
  }
}

/** A value of a field for a person to read, whole. */
export function fieldWords(field: string, value: FieldValue): string {
  if (value === null || value === '') return i18n.t('settings.parkedEmpty');
  if (value === true) return i18n.t('field.isSet');
  const stage = field === 'stage' ? Stage.safeParse(value) : null;
  if (stage?.success) return stageName(stage.data);
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
