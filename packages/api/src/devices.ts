import { Device, DeviceId } from '@jobmagpie/model';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { DeviceName } from './pairing.ts';

export const PairedDevice = Device.extend({
  /** True for the device that asks. */
  isCurrent: z.boolean(),
});
export type PairedDevice = z.infer<typeof PairedDevice>;

export const listDevices = {
  method: 'GET',
  path: '/api/v1/devices',
  summary: 'The browsers of this account',
  access: 'device',
  spelling: 'snake_case',
  answer: { status: 200, content: z.object({ devices: z.array(PairedDevice) }) },
  errors: [],
} as const satisfies Endpoint;

export const renameDevice = {
  method: 'PATCH',
  path: '/api/v1/devices/:id',
  summary: 'Give a browser of this account another name',
  access: 'device',
  spelling: 'snake_case',
  params: z.object({ id: DeviceId }),
  body: z.object({ name: DeviceName }),
  answer: { status: 204, content: null },
  errors: ['not_found'],
} as const satisfies Endpoint;

export const revokeDevice = {
  method: 'DELETE',
  path: '/api/v1/devices/:id',
  summary: 'Disconnect a browser of this account; its token is dead at once',
  access: 'device',
  spelling: 'snake_case',
  params: z.object({ id: DeviceId }),
  answer: { status: 204, content: null },
  errors: ['not_found'],
} as const satisfies Endpoint;

export const signOut = {
  method: 'DELETE',
  path: '/api/v1/session',
  summary: 'Disconnect the browser that asks',
  access: 'device',
  spelling: 'snake_case',
  answer: { status: 204, content: null },
  errors: [],
} as const satisfies Endpoint;
