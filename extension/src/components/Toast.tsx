import { Toast as Radix } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { attempt, FailureContext, type SayFailure } from './attempt.ts';
import { Button } from './Button.tsx';
import styles from './Toast.module.css';
import { takesKeys } from './takes-keys.ts';

interface Message {
  key: number;
  kind: 'note' | 'failure';
  text: string;
  undo: (() => Promise<void>) | undefined;
}

type ShowToast = (text: string | null, undo?: () => Promise<void>) => void;

const ToastContext = createContext<ShowToast>(() => {});

/**
 * Shows a short word about what was done, with Undo where it can be taken back. `null` takes away what was said before:
 * whoever says elsewhere how a deed ended must not leave the success of an earlier one beside it.
 */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

const UNDO_MS = 10_000;
const FAILURE_MS = 12_000;
const NOTE_MS = 4_000;

/** Shows toasts, and failures as toasts. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<Message[]>([]);
  const close = useCallback((key: number) => setMessages((all) => all.filter((message) => message.key !== key)), []);
  // One at a time: the last deed is the one that a person would take back.
  const put = useCallback(
    (message: Omit<Message, 'key'>) => setMessages((all) => [{ ...message, key: (all[0]?.key ?? 0) + 1 }]),
    [],
  );
  const show = useCallback<ShowToast>(
    (text, undo) => (text === null ? setMessages([]) : put({ kind: 'note', text, undo })),
    [put],
  );
  const sayFailure = useCallback<SayFailure>(
    (text) => {
      if (text !== null) put({ kind: 'failure', text, undo: undefined });
      else setMessages((all) => (all.some(isFailure) ? all.filter((message) => !isFailure(message)) : all));
    },
    [put],
  );
  const [latest] = messages;
  useEffect(() => {
    if (latest?.undo === undefined) return;
    const { key, undo } = latest;
    const onKey = (event: KeyboardEvent) => {
      const isUndo =
        event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      // In a field the keys take back what was typed.
      if (!isUndo || event.defaultPrevented || takesKeys(event.target)) return;
      event.preventDefault();
      close(key);
      void attempt(undo, sayFailure);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest, close, sayFailure]);
  const label = useMemo(() => i18n.t('common.notifications'), []);
  return (
    <ToastContext value={show}>
      <FailureContext value={sayFailure}>
        <Radix.Provider label={label} swipeDirection="down">
          {children}
          {messages.map(({ key, kind, text, undo }) => (
            <Radix.Root
              key={key}
              className={styles.toast}
              duration={durationOf({ kind, undo })}
              onOpenChange={(isOpen) => !isOpen && close(key)}
            >
              <Radix.Description className={styles.text}>{text}</Radix.Description>
              {undo !== undefined && (
                <Radix.Action asChild altText={i18n.t('common.undo')}>
                  <Button
                    size="small"
                    kind="quiet"
                    className={styles.undo}
                    title={`${i18n.t('common.undo')} (Ctrl Z)`}
                    onClick={() => attempt(undo, sayFailure)}
                  >
                    {i18n.t('common.undo')}
                  </Button>
                </Radix.Action>
              )}
            </Radix.Root>
          ))}
          <Radix.Viewport className={styles.viewport} />
        </Radix.Provider>
      </FailureContext>
    </ToastContext>
  );
}

function isFailure({ kind }: Message): boolean {
  return kind === 'failure';
}

function durationOf({ kind, undo }: Pick<Message, 'kind' | 'undo'>): number {
  if (kind === 'failure') return FAILURE_MS;
  return undo === undefined ? NOTE_MS : UNDO_MS;
}
