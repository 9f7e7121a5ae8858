import { z } from 'zod';
import type { BidiConnection } from '../../../.toolchain/bidi.ts';
import { eventually } from '../eventually.ts';
import type { Popup } from './test-browser.ts';

const Tree = z.object({ result: z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) }) });
const Evaluated = z.object({
  result: z.discriminatedUnion('type', [
    z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) }),
    z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
  ]),
});

/**
 * Firefox's own window, reached with the browser's rights: the toolbar, the menus and the popup are there, where no
 * page's script can go. The scripts below are text, because they run in the browser and not in Node.
 */
export class FirefoxWindow {
  private readonly connection: BidiConnection;
  private readonly context: string;
  private readonly extensionId: string;

  private constructor(connection: BidiConnection, context: string, extensionId: string) {
    this.connection = connection;
    this.context = context;
    this.extensionId = extensionId;
  }

  static async find(connection: BidiConnection, extensionId: string): Promise<FirefoxWindow> {
    const tree = Tree.parse(await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
    const [window] = tree.result.contexts;
    if (window === undefined) throw new Error('Firefox has no window.');
    return new FirefoxWindow(connection, window.context, extensionId);
  }

  async openPopup(): Promise<Popup> {
    await eventually('the popup', async () => {
      await this.pressAction();
      return z.boolean().parse(await this.run(`async () => ${POPUP_IS_LOADED}`));
    });
    return {
      page: null,
      evaluate: (expression) => this.evaluateInPopup(expression),
      close: () => this.closePopup(),
    };
  }

  /** Presses the toolbar button where no popup is open or on its way: a second press would close it. */
  private async pressAction(): Promise<void> {
    await this.run(`async (id) => {
      if (${POPUP} || Date.now() - (window.jobmagpiePressedAt ?? 0) < 3000) return;
      window.jobmagpiePressedAt = Date.now();
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }`);
  }

  /** Closes the popup where one is open. */
  async closePopup(): Promise<void> {
    await this.run(`async () => {
      ${POPUP}?.closest('panel')?.hidePopup();
      window.jobmagpiePressedAt = 0;
    }`);
  }

  async pressCommand(): Promise<void> {
    await this.run(`async () => {
      for (const key of document.querySelectorAll('keyset[id^=ext-keyset] > key')) key.doCommand();
    }`);
  }

  /** Activates the extension's entry in the context menu that is open; false while there is none. */
  async chooseMenuItem(): Promise<boolean> {
    return z.boolean().parse(
      await this.run(`async (id) => {
        const menu = document.getElementById('contentAreaContextMenu');
        const prefix = id.replace(/[^a-z0-9_-]/gi, '_').toLowerCase();
        const item = menu.state === 'open' && menu.querySelector('menuitem[id^="' + prefix + '-menuitem"]');
        if (!item) return false;
        menu.activateItem(item);
        return true;
      }`),
    );
  }

  async stopBackground(): Promise<void> {
    await this.run(`async (id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()`);
  }

  /** The popup runs in a process of its own; a frame script, with the rights of the browser, carries word to and fro. */
  private async evaluateInPopup(expression: string): Promise<unknown> {
    const frameScript = `
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      Promise.resolve()
        .then(() => Cu.evalInSandbox(${JSON.stringify(`(async () => (${expression}))()`)}, sandbox))
        .then((value) => ({ value: JSON.stringify(value) }), (error) => ({ error: String(error) }))
        .then((answer) => sendAsyncMessage('jobmagpie:evaluated', answer));`;
    const answer = z.object({ value: z.string().optional(), error: z.string().optional() }).parse(
      await this.run(
        `async (id, script) => {
          const popup = ${POPUP};
          if (!popup) return { error: 'The popup is not open.' };
          return new Promise((resolve) => {
            const hear = ({ data }) => {
              popup.messageManager.removeMessageListener('jobmagpie:evaluated', hear);
              resolve(data);
            };
            // A popup that moves to its own process while it loads takes the question with it.
            setTimeout(hear, 3000, { data: { error: 'The popup gave no answer.' } });
            popup.messageManager.addMessageListener('jobmagpie:evaluated', hear);
            popup.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
          });
        }`,
        frameScript,
      ),
    );
    if (answer.error !== undefined) throw new Error(`In the popup: ${answer.error}`);
    return answer.value === undefined ? undefined : JSON.parse(answer.value);
  }

  private async run(functionText: string, ...values: string[]): Promise<unknown> {
    const { result } = Evaluated.parse(
      await this.connection.send('script.callFunction', {
        functionDeclaration: `async (...values) => JSON.stringify((await (${functionText})(...values)) ?? null)`,
        awaitPromise: true,
        target: { context: this.context },
        arguments: [this.extensionId, ...values].map((value) => ({ type: 'string', value })),
      }),
    );
    if (result.type === 'exception') throw new Error(`In Firefox's window: ${result.exceptionDetails.text}`);
    return JSON.parse(result.result.value);
  }
}

const POPUP = `document.querySelector('.webextension-popup-browser')`;

/** Asked of the window: a script that is put into the popup while it still moves to its process can bring Firefox down. */
const POPUP_IS_LOADED = `(() => {
  const popup = ${POPUP};
  if (!popup || popup.closest('panel')?.state !== 'open') return false;
  return popup.currentURI.spec.endsWith('/popup.html') && !popup.webProgress.isLoadingDocument;
})()`;
