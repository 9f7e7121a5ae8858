import { i18n } from '#i18n';

/** What a task of the server does, in words; one that a newer server has is called by its own name. */
export function taskName(name: string): string {
  switch (name) {
    case 'workflow.scores':
      return i18n.t('operator.task.scores');
    case 'mail.send':
      return i18n.t('operator.task.mail');
    default:
      return name;
  }
}
