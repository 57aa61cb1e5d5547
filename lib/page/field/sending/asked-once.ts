/** What each box was held for already, and which words of it were let go. Forgotten when the box is empty: that is another message. */
export interface AskedOnce {
  readonly keys: (field: HTMLElement) => ReadonlySet<string> | undefined;
  readonly asked: (field: HTMLElement, keys: ReadonlySet<string>) => void;
  readonly letGo: (field: HTMLElement, text: string) => void;
  readonly wasLetGo: (field: HTMLElement, text: string) => boolean;
}

export function askedOnce(signal: AbortSignal): AskedOnce {
  const memory = new WeakMap<HTMLElement, { readonly keys?: ReadonlySet<string>; readonly text?: string }>();

  const remember = (field: HTMLElement, more: { readonly keys: ReadonlySet<string> } | { readonly text: string }): void => {
    const known = memory.get(field);
    memory.set(field, { ...known, ...more });
    if (known) return;
    // A site that empties its box tells nobody; the first letter of the next message does.
    const onInput = (): void => {
      const length = ((field as HTMLTextAreaElement).value ?? field.textContent ?? '').trim().length;
      if (length > 1) return;
      memory.delete(field);
      field.removeEventListener('input', onInput);
    };
    field.addEventListener('input', onInput, { passive: true, signal });
  };

  return {
    keys: (field) => memory.get(field)?.keys,
    asked: (field, keys) => remember(field, { keys }),
    letGo: (field, text) => remember(field, { text }),
    wasLetGo: (field, text) => text !== '' && memory.get(field)?.text === text,
  };
}
