/** Packages that bring no types of their own: what the pages use of them. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
declare module 'react' {
  export function createElement(type: unknown, props?: object | null, ...children: unknown[]): never;
  export function useState<T>(initial: T | (() => T)): [T, (next: T) => void];
}
declare module 'react-dom/client' {
  export function createRoot(place: Element): { render(element: unknown): void };
}
declare module 'quill-1' {
  export { default } from 'quill';
}
declare module 'draft-js' {
  interface Character {
    getEntity(): string | null;
  }
  interface ContentBlock {
    findEntityRanges(filter: (character: Character) => boolean, found: (start: number, end: number) => void): void;
  }
  export class ContentState {
    static createFromBlockArray(blocks: ContentBlock[], entities: unknown): ContentState;
    static createFromText(text: string): ContentState;
    getEntity(key: string): { getType(): string; getData(): { url: string } };
    getPlainText(separator: string): string;
  }
  export class EditorState {
    static createEmpty(): EditorState;
    static createWithContent(content: ContentState, decorator: CompositeDecorator): EditorState;
    static moveFocusToEnd(state: EditorState): EditorState;
    static push(state: EditorState, content: ContentState, type: string): EditorState;
    getCurrentContent(): ContentState;
  }
  export class CompositeDecorator {
    constructor(
      decorators: readonly {
        strategy: (block: ContentBlock, found: (start: number, end: number) => void, content: ContentState) => void;
        component: unknown;
      }[],
    );
  }
  export const Editor: unknown;
  export const RichUtils: {
    handleKeyCommand(state: EditorState, command: string): EditorState | null;
    insertSoftNewline(state: EditorState): EditorState;
  };
  export function convertFromHTML(html: string): { contentBlocks: ContentBlock[]; entityMap: unknown };
  export function convertToRaw(content: ContentState): unknown;
}
