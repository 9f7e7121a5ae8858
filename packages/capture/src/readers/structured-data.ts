import type { Page } from '../page/page.ts';
import type { SourcedDraft } from '../reconcile.ts';
import { draftOf } from './job-posting.ts';
import { readJsonLd } from './json-ld.ts';
import { readMicrodata } from './microdata.ts';
import { readRdfa } from './rdfa.ts';
import { type SchemaNode, textOf } from './schema-node.ts';

export interface StructuredData {
  /** One draft for each syntax that speaks of the page's posting, most trusted first. */
  readonly drafts: readonly SourcedDraft[];
  /** How many different postings the page marks; with more than one and no draft the page is a list. */
  readonly postings: number;
}

/** The `JobPosting` of schema.org that a page is about, in JSON-LD, microdata and RDFa. */
export function readStructuredData(page: Page): StructuredData {
  const jsonLd = readJsonLd(page.jsonLd, 'JobPosting');
  const microdata = readMicrodata(page.items, 'JobPosting');
  const rdfa = readRdfa(page.items, 'JobPosting');
  const drafts: SourcedDraft[] = [];
  const groups = [
    ['json-ld', jsonLd.nodes],
    ['microdata', microdata],
    ['rdfa', rdfa],
  ] as const;
  for (const [source, nodes] of groups) {
    const subject = subjectOf(nodes, page);
    const draft = subject === null ? null : draftOf(subject, page);
    if (draft?.title) drafts.push({ source, draft });
  }
  return { drafts, postings: Math.max(...groups.map(([, nodes]) => different(nodes).length), jsonLd.listed.length) };
}

/** The one posting of the page: the only one, or the only one that carries the page's own address. */
function subjectOf(nodes: readonly SchemaNode[], page: Page): SchemaNode | null {
  const postings = different(nodes);
  if (postings.length <= 1) return postings[0] ?? null;
  const here = `${page.url.host}${page.url.pathname}`;
  const own = postings.filter((node) => {
    const address = textOf(node, 'url') ?? textOf(node, '@id') ?? textOf(node, 'mainEntityOfPage');
    return (
      address !== null && page.url.pathname !== '/' && address.replace(/^https?:\/\//, '').split(/[?#]/)[0] === here
    );
  });
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Postings with another title or address are others; the same one is often marked twice. */
function different(nodes: readonly SchemaNode[]): SchemaNode[] {
  const seen = new Map<string, SchemaNode>();
  for (const node of nodes) {
    const key = `${textOf(node, 'title') ?? textOf(node, 'name') ?? ''}|${textOf(node, 'url') ?? ''}|${textOf(node, 'identifier') ?? ''}`;
    const known = seen.get(key);
    if (known === undefined || known.properties.size < node.properties.size) seen.set(key, node);
  }
  return [...seen.values()];
}
