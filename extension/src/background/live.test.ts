import { newId, UserId } from '@jobmagpie/model';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LIVE_PORT } from '../messages';
import { writePairing } from '../store/pairing';
import { resetStore } from '../testing/reset-store';
import { listenForPages } from './live';

const ownPage = () => fakeBrowser.runtime.getURL('/dashboard.html');
const opened: string[] = [];

beforeEach(async () => {
  await resetStore();
  opened.length = 0;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  vi.stubGlobal(
    'WebSocket',
    class {
      constructor(url: string) {
        opened.push(url);
      }
      close() {
        opened.push('closed');
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets somebody open a port to the background, and gives what closes it again. */
function connect(name: string, url: string) {
  const add = vi.fn();
  fakeBrowser.runtime.onConnect.addListener = add;
  listenForPages();
  const onDisconnect = vi.fn();
  const port = {
    name,
    sender: { id: fakeBrowser.runtime.id, url },
    disconnect: vi.fn(),
    onMessage: { addListener: vi.fn() },
    onDisconnect: { addListener: onDisconnect },
  };
  add.mock.calls[0]?.[0](port);
  return { port, leave: () => onDisconnect.mock.calls[0]?.[0]() };
}

it('holds the channel open for the extension’s own pages, and a while longer', async () => {
  const serverUrl = 'http://127.0.0.1:4870';
  await writePairing({ serverUrl, token: 't', userId: newId(UserId), cursor: null });
  const { leave } = connect(LIVE_PORT, ownPage());
  await vi.waitFor(() => expect(opened).toEqual(['ws://127.0.0.1:4870/api/v1/live']));
  vi.useFakeTimers();
  leave();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(opened).toEqual(['ws://127.0.0.1:4870/api/v1/live', 'closed']);
});

it.each([
  ['a script in a page', LIVE_PORT, () => 'https://evil.example/'],
  ['a port of another name', 'other', ownPage],
])('sends %s away', (_, name, url) => {
  const { port } = connect(name, url());
  expect(port.disconnect).toHaveBeenCalledOnce();
  expect(port.onDisconnect.addListener).not.toHaveBeenCalled();
});
