import type { TaskState } from '@jobmagpie/api';
import { i18n } from '#i18n';

export function taskStateName(state: TaskState): string {
  return i18n.t(`operator.state.${state}`);
}
