import { describe, expect, it } from 'vitest';
import { endpoints } from './endpoints.ts';
import { errorKinds } from './error.ts';
import { makeOpenApi } from './openapi.ts';
import { otherRoutes } from './other-routes.ts';

const document = makeOpenApi('1.2.3');
const text = JSON.stringify(document);

describe('the OpenAPI document', () => {
  it('has every route of the contract, with a name of its own', () => {
    const names = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, name]) => name);
    expect(names.sort()).toEqual([...Object.keys(endpoints), ...Object.keys(otherRoutes)].sort());
  });

  it('refers only to what it has', () => {
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target));
    expect([...references].sort()).toEqual(['#/components/schemas/Error', '#/components/schemas/JsonValue']);
    expect(Object.keys(document.components as object)).toEqual(['schemas', 'securitySchemes']);
  });

  it('writes snake_case for resources and camelCase for sync messages', () => {
    expect(text).toContain('"device_name"');
    expect(text).toContain('"next_cursor"');
    expect(text).toContain('"mutationId"');
    expect(text).not.toMatch(/"(deviceName|nextCursor|mutation_id|remoteMode)"/);
  });

  it('says of every route who may call it and how it can refuse', () => {
    const paths = document.paths as Record<string, Record<string, { security: object[]; responses: object }>>;
    for (const endpoint of [...Object.values(endpoints), ...Object.values(otherRoutes)]) {
      const operation = paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
      expect(operation?.security).toEqual(endpoint.access === 'device' ? [{ device: [] }] : []);
      const statuses = Object.keys(operation?.responses ?? {});
      expect(statuses).toContain(String(endpoint.answer.status));
      for (const code of endpoint.errors) expect(statuses).toContain(String(errorKinds[code].status));
    }
  });
});
