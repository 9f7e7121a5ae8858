import { systemClock } from '@jobmagpie/model/clock';
import { useSyncExternalStore } from 'react';
import { formatLanguage } from './language.ts';
import { absoluteWords, relativeWords } from './relative-words.ts';

const MINUTE = 60_000;

/** A moment as people say it; the moment in full shows on hover and is read out. */
export function RelativeTime({ at, style = 'long' }: { at: string; style?: 'long' | 'short' }) {
  const minute = useSyncExternalStore(watchMinutes, () => Math.floor(systemClock() / MINUTE));
  const moment = Date.parse(at);
  const language = formatLanguage();
  const now = Math.max(minute * MINUTE, Math.min(systemClock(), moment));
  const absolute = absoluteWords(moment, language);
  return (
    <time dateTime={at} title={absolute}>
      <span aria-hidden="true">{relativeWords(moment, now, language, style)}</span>
      <span className="visually-hidden">{absolute}</span>
    </time>
  );
}

function watchMinutes(onMinute: () => void): () => void {
  const timer = setInterval(onMinute, 15_000);
  return () => clearInterval(timer);
}
