import { type Document, JSDOM } from "jsdom";

/** A page as a browser reads it. */
export function domOf(page: string): Document {
  return new JSDOM(page).window.document;
}

/** What a screen reader would say of the report, in order: words, and a picture's description in its place. Links that only help to find the way, captions and the foot are left out. */
export function said(page: string): string {
  const document = domOf(page);
  for (const aside of document.querySelectorAll("head, .skip, .back, caption, footer, [aria-hidden=true]")) aside.remove();
  for (const picture of document.querySelectorAll("[role=img]")) picture.textContent = picture.getAttribute("aria-label");
  return document.body.textContent ?? "";
}

/** Every element with the names of its attributes: what is markup in a page, as opposed to its words. */
export function skeleton(page: string): string[] {
  return [...domOf(page).querySelectorAll("*")].map((element) => {
    const parent = element.parentElement?.tagName ?? "";
    return `${parent} > ${element.tagName} ${element.getAttributeNames().sort().join(" ")}`;
  });
}

/** Without spaces and line ends, which paper and screen put in different places. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}
