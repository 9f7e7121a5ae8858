import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

export const openApi = {
  method: 'GET',
  path: '/openapi.json',
  summary: 'This document',
  access: 'anyone',
  spelling: 'camelCase',
  answer: { status: 200, content: z.looseObject({ openapi: z.string() }) },
  errors: [],
} as const satisfies Endpoint;
