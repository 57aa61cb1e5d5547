/** Adds a style sheet of ours to a document or shadow root of `document`; a page's own policy on styles does not reach it. */
export function adopt(root: Document | ShadowRoot, document: Document, css: string): () => void {
  const view = document.defaultView;
  if (!view) return () => {};
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = Array.from(root.adoptedStyleSheets).filter((other) => other !== sheet);
  };
}
