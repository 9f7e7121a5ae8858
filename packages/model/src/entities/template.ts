import { z } from 'zod';
import { TemplateId } from '../ids.ts';
import { DocumentKind } from './document.ts';

/** A text with `{{variables}}` from which documents are made. */
export const Template = z.object({
  id: TemplateId,
  kind: DocumentKind,
  name: z.string().min(1).max(200),
  markdown: z.string().max(200_000),
});
export type Template = z.infer<typeof Template>;
