import type { ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';

const SAFE_ADDRESS = /^(?:https?|mailto):/i;

/**
 * Words of a page as Markdown. Nothing of it runs or loads: raw HTML shows as text, pictures are left out, and a link
 * opens elsewhere, without telling where it was clicked.
 */
export default function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      disallowedElements={['img']}
      urlTransform={(address) => (SAFE_ADDRESS.test(address) ? address : null)}
      components={{ a: OutsideLink, h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' }}
    >
      {text}
    </ReactMarkdown>
  );
}

function OutsideLink({ href, children }: ComponentProps<'a'>) {
  if (!href) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
