import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { IconButton } from '../../components/IconButton.tsx';

const SHOWN_MS = 2_000;

/** Copies a text, and shows for a moment that it did. `what` names the text. */
export function CopyButton({ what, text }: { what: string; text: string }) {
  const attempt = useAttempt();
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    if (await attempt(() => navigator.clipboard.writeText(text))) setIsCopied(true);
  };
  return (
    <>
      <IconButton
        label={i18n.t('panel.copy', [what])}
        icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onClick={copy}
      />
      <span className="visually-hidden" role="status">
        {isCopied ? i18n.t('panel.copied', [what]) : ''}
      </span>
    </>
  );
}
