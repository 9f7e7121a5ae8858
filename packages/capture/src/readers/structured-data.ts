import { plainText } from '../fields/entities.ts';
import type { Page } from '../page/page.ts';
import type { SourcedDraft } from '../reconcile.ts';
import type { NamedPosting } from '../same-posting.ts';
import { draftOf, identifierIn } from './job-posting.ts';
import { readJsonLd } from './json-ld.ts';
import { readMicrodata } from './microdata.ts';
import { readRdfa } from './rdfa.ts';
import { type SchemaNode, textOf } from './schema-node.ts';

export interface StructuredData {
  /** One draft for each syntax that speaks of the page's posting, most trusted first. */
  readonly drafts: readonly SourcedDraft[];
  /** How many different postings the page marks; with more than one and no draft the page is a list. */
  readonly postings: number;
  /** How many were left behind by another address. */
  readonly passedOver: number;
}

/**
 * The `JobPosting` of schema.org that a page is about, in JSON-LD, microdata and RDFa. `isOfAnother` says what was left
 * behind by another address of the same page: it is passed over as if it were not there.
 */
export function readStructuredData(page: Page, isOfAnother: (named: NamedPosting) => boolean): StructuredData {
  const jsonLd = readJsonLd(page.jsonLd, 'JobPosting');
  const microdata = readMicrodata(page.items, 'JobPosting');
  const rdfa = readRdfa(page.items, 'JobPosting');
  const drafts: SourcedDraft[] = [];
  let passedOver = 0;
  const current = (nodes: readonly SchemaNode[]) => {
    const kept = nodes.filter((node) => !isOfAnother(namedBy(node, page)));
    passedOver += nodes.length - kept.length;
    return kept;
  };
  const groups = [
    ['json-ld', current(jsonLd.nodes)],
    ['microdata', current(microdata)],
    ['rdfa', current(rdfa)],
  ] as const;
  for (const [source, nodes] of groups) {
    const subject = subjectOf(nodes, page);
    const draft = subject === null ? null : draftOf(subject, page);
    if (draft?.title) drafts.push({ source, draft });
  }
  const postings = Math.max(...groups.map(([, nodes]) => different(nodes).length), jsonLd.listed.length);
  return { drafts, postings, passedOver };
}

/** The one posting of the page: the only one, or the only one that carries the page's own address. */
function subjectOf(nodes: readonly SchemaNode[], page: Page): SchemaNode | null {
  const postings = different(nodes);
  if (postings.length <= 1) return postings[0] ?? null;
  const here = `${page.url.host}${page.url.pathname}`;
  const own = postings.filter((node) => {
    const address = addressOf(node);
    return (
      address !== null && page.url.pathname !== '/' && address.replace(/^https?:\/\//, '').split(/[?#]/)[0] === here
    );
  });
  return own.length === 1 ? (own[0] ?? null) : null;
}

function addressOf(node: SchemaNode): string | null {
  return textOf(node, 'url') ?? textOf(node, '@id') ?? textOf(node, 'mainEntityOfPage');
}

function namedBy(node: SchemaNode, page: Page): NamedPosting {
  const title = plainText(page.document, textOf(node, 'title') ?? textOf(node, 'name'));
  return { title, id: identifierIn(node), address: addressOf(node) };
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
