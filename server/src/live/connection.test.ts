import { LIVE_PING_MS, LIVE_SIGN_IN_MS, type LiveClosing, liveClosings } from '@jobmagpie/api';
import { DeviceId, newId, UserId } from '@jobmagpie/model';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openConnection, type SignIn, type Wire } from './connection.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const someone = { userId: newId(UserId), deviceId: newId(DeviceId) };

/** A socket that writes down what is done to it. */
function connect(signIn: SignIn = async () => someone) {
  const said: string[] = [];
  const ends: (number | 'dropped')[] = [];
  const wire: Wire & { bufferedAmount: number } = {
    bufferedAmount: 0,
    send: (text) => said.push(JSON.parse(text).type),
    close: (code) => ends.push(code),
    terminate: () => ends.push('dropped'),
  };
  const onEnd = vi.fn();
  const connection = openConnection({ wire, signIn, onReady: () => undefined, onEnd });
  return {
    connection,
    wire,
    said,
    ends,
    onEnd,
    say: (message: unknown) => connection.receive(JSON.stringify(message)),
    async enter() {
      connection.receive(JSON.stringify({ type: 'authenticate', token: 't' }));
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const closedFor = (...closings: LiveClosing[]) => closings.map((closing) => liveClosings[closing]);

describe('a device on the live channel', () => {
  it('is ready once it has shown its token, and hears nothing before', async () => {
    const device = connect();
    device.connection.tellChanged('sync');
    await device.enter();
    expect(device.said).toEqual(['ready']);
    expect(device.connection.caller).toEqual(someone);
    device.connection.tellChanged('sync');
    expect(device.said).toEqual(['ready', 'changed']);
  });

  it('has to go where it does not say in time who it is', async () => {
    const device = connect();
    await vi.advanceTimersByTimeAsync(LIVE_SIGN_IN_MS - 1);
    expect(device.ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(device.ends).toEqual(closedFor('unreadable'));
  });

  it.each([
    ['with something else first', { type: 'pong' }],
    ['without a token', { type: 'authenticate' }],
    ['with a token that is none', { type: 'authenticate', token: 7 }],
  ])('has to go where it begins %s', (_, message) => {
    const device = connect();
    device.say(message);
    expect(device.ends).toEqual(closedFor('unreadable'));
  });

  it('has to go where it says who it is twice', async () => {
    const device = connect();
    device.say({ type: 'authenticate', token: 't' });
    device.say({ type: 'authenticate', token: 't' });
    await vi.advanceTimersByTimeAsync(0);
    expect(device.ends).toEqual(closedFor('unreadable'));
    expect(device.said).toEqual([]);
  });

  it('is told that nobody is behind its token, and apart from that that nobody can tell', async () => {
    const stranger = connect(async () => null);
    await stranger.enter();
    const unlucky = connect(() => Promise.reject(new Error('The database does not answer.')));
    await unlucky.enter();
    const waiting = connect(() => new Promise(() => undefined));
    await waiting.enter();
    await vi.advanceTimersByTimeAsync(LIVE_SIGN_IN_MS);
    expect([...stranger.ends, ...unlucky.ends, ...waiting.ends]).toEqual(
      closedFor('notSignedIn', 'unavailable', 'unavailable'),
    );
  });

  it('hears of many changes a few times a second, and of the last one always', async () => {
    const device = connect();
    await device.enter();
    for (let pushed = 0; pushed < 100; pushed += 1) {
      device.connection.tellChanged('sync');
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(device.said.filter((type) => type === 'changed')).toHaveLength(5);
    device.connection.tellChanged('sync');
    expect(device.said.filter((type) => type === 'changed')).toHaveLength(6);
  });

  it('stays while it answers, and is dropped when it does not any more', async () => {
    const device = connect();
    await device.enter();
    for (let minute = 0; minute < 3; minute += 1) {
      await vi.advanceTimersByTimeAsync(LIVE_PING_MS);
      device.say({ type: 'pong' });
    }
    expect(device.said.filter((type) => type === 'ping')).toHaveLength(3);
    expect(device.ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * LIVE_PING_MS);
    expect(device.ends).toEqual(['dropped']);
    expect(device.onEnd).toHaveBeenCalledOnce();
  });

  it('has to go where it talks without end', async () => {
    const device = connect();
    await device.enter();
    for (let said = 0; said < 30; said += 1) device.say({ type: 'something-newer' });
    expect(device.ends).toEqual(closedFor('tooMany'));
  });

  it('is dropped where it does not read', async () => {
    const device = connect();
    await device.enter();
    device.wire.bufferedAmount = 1_000_000;
    device.connection.tellChanged('sync');
    expect(device.ends).toEqual(['dropped']);
  });

  it('has to go once its token is dead', async () => {
    let isAlive = true;
    const device = connect(async () => (isAlive ? someone : null));
    await device.enter();
    await device.connection.checkAccess();
    expect(device.ends).toEqual([]);
    isAlive = false;
    await device.connection.checkAccess();
    expect(device.ends).toEqual(closedFor('revoked'));
  });

  it('has to go within a quarter of an hour after its token ran out, which nobody says', async () => {
    let isAlive = true;
    const device = connect(async () => (isAlive ? someone : null));
    await device.enter();
    const stay = async (minutes: number) => {
      for (let ping = 0; ping < minutes * 3; ping += 1) {
        await vi.advanceTimersByTimeAsync(LIVE_PING_MS);
        device.say({ type: 'pong' });
      }
    };
    await stay(20);
    isAlive = false;
    expect(device.ends).toEqual([]);
    await stay(15);
    expect(device.ends).toEqual(closedFor('revoked'));
  });

  it('leaves nothing behind when it is gone', async () => {
    const device = connect();
    await device.enter();
    device.connection.tellChanged('sync');
    device.connection.tellChanged('sync');
    device.connection.ended();
    expect(vi.getTimerCount()).toBe(0);
    expect(device.onEnd).toHaveBeenCalledOnce();
  });
});
