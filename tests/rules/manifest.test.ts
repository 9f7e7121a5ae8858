import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extensionFolder } from '../../.toolchain/build-extension.ts';

const sources = path.join(import.meta.dirname, '..', '..', 'extension', 'src');

const Manifest = z.object({
  permissions: z.array(z.string()).default([]),
  host_permissions: z.array(z.string()).default([]),
  content_scripts: z.array(z.object({ matches: z.array(z.string()) })).default([]),
  content_security_policy: z.object({ extension_pages: z.string() }),
  externally_connectable: z.unknown().optional(),
  web_accessible_resources: z.array(z.unknown()).default([]),
});

/** What one browser alone asks for: Firefox has its sidebar without a permission. None of it warns anybody. */
const own: Record<'chromium' | 'firefox', string[]> = { chromium: ['sidePanel'], firefox: [] };

/**
 * A permission or a host that is required after the first release switches the extension off for everybody until they
 * agree. A new one therefore becomes an optional one; only a new first release changes the list.
 */
describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(path.join(extensionFolder(browser), 'manifest.json'), 'utf8')),
  );

  // After a new board or permission before the first release: npm test -- --project rules -u
  it('requires the released permissions and hosts and no other', async () => {
    const hosts = [...manifest.host_permissions, ...manifest.content_scripts.flatMap(({ matches }) => matches)];
    expect(manifest.permissions).toEqual(expect.arrayContaining(own[browser]));
    const shared = manifest.permissions.filter((name) => !own[browser].includes(name));
    const required = [...shared.toSorted(), ...[...new Set(hosts)].sort()];
    await expect(`${required.join('\n')}\n`).toMatchFileSnapshot('required-permissions.txt');
  });

  it('asks for nothing that the privacy page does not explain', () => {
    const texts = readFileSync(path.join(sources, 'locales', 'en.json'), 'utf8');
    const { privacy } = z
      .object({ privacy: z.object({ permission: z.record(z.string(), z.string()) }) })
      .parse(JSON.parse(texts));
    expect(manifest.permissions.filter((name) => !Object.hasOwn(privacy.permission, name))).toEqual([]);
  });

  it('runs no code but its own, and keeps http for a server on this machine', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|https?:/);
  });

  it('lets no page and no other extension speak to it', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources).toEqual([]);
  });
});
