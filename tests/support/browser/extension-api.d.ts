/** What both browsers give the extension's own pages, as far as functions that a test runs in one of them use it. */
declare const chrome: {
  tabs: {
    query(filter: { active?: boolean; url?: string }): Promise<{ id?: number; url?: string; active: boolean }[]>;
  };
  scripting: {
    executeScript<Args extends unknown[], Result>(injection: {
      target: { tabId: number };
      func: (...args: Args) => Result;
      args?: Args;
    }): Promise<{ result?: Awaited<Result> }[]>;
  };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    sendMessage(id: string, message: unknown): Promise<unknown>;
    getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
  };
  dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
};

interface Element {
  /** Firefox's name for what Chromium calls `chrome.dom.openOrClosedShadowRoot`: for extensions only. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
