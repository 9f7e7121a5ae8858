import { z } from 'zod';
import { ApplicationId, DocumentId, JobId, TemplateId } from '../ids.ts';
import { Instant } from '../time.ts';

export const documentKinds = ['resume', 'cover_letter', 'email', 'thank_you_note'] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A letter or resume with every version that it has had, oldest first. */
export const Document = z.object({
  id: DocumentId,
  kind: DocumentKind,
  title: z.string().min(1).max(300),
  jobId: JobId.nullable(),
  applicationId: ApplicationId.nullable(),
  templateId: TemplateId.nullable(),
  versions: z
    .array(z.object({ number: z.number().int().positive(), madeAt: Instant, markdown: z.string().max(200_000) }))
    .min(1),
});
export type Document = z.infer<typeof Document>;
