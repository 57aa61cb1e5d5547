import type { CDPSession } from 'playwright-core';

type Reply = Readonly<Record<string, unknown>>;

/** A target that Playwright does not know, such as the popup, driven by raw protocol messages. */
export interface TargetSession {
  /** Empty where the target has gone. */
  send(method: string, params?: object): Promise<Reply>;
  detach(): Promise<void>;
}

/** @param heard is told the name of each event, and `detached` in the end. */
export async function attachTo(debug: CDPSession, targetId: string, heard: (event: string) => void = () => {}): Promise<TargetSession> {
  const { sessionId } = await debug.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  debug.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, ...reply } = JSON.parse(event.message) as { id?: number; method?: string } & Reply;
    if (method !== undefined) heard(method);
    if (id === undefined) return;
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  debug.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const answer of waiting.values()) answer({});
    heard('detached');
  });
  return {
    async detach() {
      await debug.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    },
    async send(method, params = {}) {
      last += 1;
      const id = last;
      const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      const gone = await debug.send('Target.sendMessageToTarget', { sessionId, message }).then(
        () => false,
        () => true,
      );
      const { result } = gone ? {} : await reply;
      return (result ?? {}) as Reply;
    },
  };
}
