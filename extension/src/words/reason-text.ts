import type { LeftOutReason, Reason } from '@jobmagpie/matching';
import { i18n } from '#i18n';
import { remoteModeName } from './remote-mode-name.ts';

/** One reason of a score as a short sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'skills-matched':
      return i18n.t('reason.skillsMatched', [reason.skills.length, reason.asked, listed(reason.skills)]);
    case 'skills-partial':
      return i18n.t('reason.skillsPartial', [listed(reason.skills)]);
    case 'skills-transferable':
      return i18n.t('reason.skillsTransferable', [
        listed(reason.pairs.map(({ asked, have }) => i18n.t('reason.pair', [asked, have]))),
      ]);
    case 'skills-missing':
      return reason.importance === 'required'
        ? i18n.t('reason.skillsMissing', [listed(reason.skills)])
        : i18n.t('reason.niceSkillsMissing', [listed(reason.skills)]);
    case 'place-matched':
      return i18n.t('reason.placeMatched', [reason.place]);
    case 'place-remote':
      return i18n.t('reason.placeRemote');
    case 'place-remote-elsewhere':
      return i18n.t('reason.placeRemoteElsewhere', [reason.place]);
    case 'place-same-country':
      return i18n.t('reason.placeSameCountry', [reason.place, reason.wanted]);
    case 'place-elsewhere':
      return i18n.t('reason.placeElsewhere', [reason.place, reason.wanted]);
    case 'remote-mode-matched':
      return i18n.t('reason.remoteModeMatched', [remoteModeName(reason.mode)]);
    case 'remote-mode-differs':
      return i18n.t('reason.remoteModeDiffers', [
        remoteModeName(reason.mode),
        listed(reason.wanted.map(remoteModeName)),
      ]);
    case 'seniority-matched':
      return i18n.t('reason.seniorityMatched', [i18n.t(`seniority.${reason.asked}`)]);
    case 'seniority-above':
      return i18n.t('reason.seniorityAbove', [i18n.t(`seniority.${reason.asked}`), i18n.t(`seniority.${reason.have}`)]);
    case 'seniority-below':
      return i18n.t('reason.seniorityBelow', [i18n.t(`seniority.${reason.asked}`), i18n.t(`seniority.${reason.have}`)]);
    case 'years-enough':
      return i18n.t('reason.yearsEnough', [reason.asked, reason.have]);
    case 'years-short':
      return i18n.t('reason.yearsShort', [reason.asked, reason.have]);
    case 'part-left-out':
      return i18n.t('reason.leftOut', [i18n.t(`score.part.${reason.part}`), leftOutText(reason.because)]);
  }
}

/** Why a part of the score does not count. */
export function leftOutText(reason: LeftOutReason): string {
  switch (reason) {
    case 'weight-is-zero':
      return i18n.t('leftOut.weight');
    case 'posting-names-no-place':
      return i18n.t('leftOut.postingPlace');
    case 'profile-names-no-place':
      return i18n.t('leftOut.profilePlace');
    case 'posting-names-no-level':
      return i18n.t('leftOut.postingLevel');
    case 'profile-names-no-level':
      return i18n.t('leftOut.profileLevel');
  }
}

const MOST_NAMES = 4;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length <= MOST_NAMES ? shown : i18n.t('reason.more', [shown, names.length - MOST_NAMES]);
}
