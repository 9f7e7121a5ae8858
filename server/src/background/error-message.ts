import { forLog } from '../http/unexpected.ts';

const MAX_LENGTH = 300;

/**
 * Why a task failed, as the operator may read it. The message of an error may hold what was worked on: addresses,
 * tokens, the values of a statement. What looks like one of these is left out.
 */
export function messageOf(error: unknown): string {
  const { error: name, code, message } = forLog(error);
  const text = typeof message === 'string' && message !== '' ? `${name}: ${message}` : `${name}`;
  return withoutSecrets(code === undefined ? text : `${text} (${code})`).slice(0, MAX_LENGTH);
}

function withoutSecrets(text: string): string {
  return (
    text
      // A line of its own could pretend to be another entry of the log.
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/?#"']*@/gi, '$1…@')
      .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?#"']*)[?#][^\s"']*/gi, '$1?…')
      .replace(/[^\s@"'<>(]+@[^\s@"'<>)]+\.[^\s@"'<>)]+/g, '…@…')
      .replace(/[A-Za-z0-9_\-+/=]{24,}/g, '…')
  );
}
