/** As much of jsdom as these tests use. Its own types would let the program name what only a browser has. */
declare module "jsdom" {
  export class JSDOM {
    constructor(page: string, options?: { readonly runScripts?: "outside-only"; readonly pretendToBeVisual?: boolean });
    readonly window: { readonly document: Document; readonly eval: (script: string) => unknown };
  }

  export interface Document {
    readonly title: string;
    readonly documentElement: Element;
    readonly body: Element;
    querySelector(selector: string): Element | null;
    querySelectorAll(selector: string): Iterable<Element> & ArrayLike<Element>;
  }

  export interface Element {
    readonly id: string;
    readonly lang: string;
    readonly tagName: string;
    readonly parentElement: Element | null;
    readonly firstElementChild: Element | null;
    textContent: string | null;
    getAttribute(name: string): string | null;
    getAttributeNames(): string[];
    querySelector(selector: string): Element | null;
    querySelectorAll(selector: string): Iterable<Element> & ArrayLike<Element>;
    remove(): void;
  }
}
