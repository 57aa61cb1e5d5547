import { browser } from 'wxt/browser';
import { type Input, MessageProblem, type Name, type Output, type Reply } from './wire';

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && ('returned' in value || 'thrown' in value);

const noAnswer = (message: string) => new MessageProblem({ name: 'MessageProblem', code: 'no-answer', message });

/**
 * Sends one message to the background and gives its answer.
 * @throws MessageProblem with code `no-answer` where the background was gone, else with what its handler threw.
 */
export async function send<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply: unknown = await browser.runtime.sendMessage({ name, input }).catch((error: unknown) => {
    throw noAnswer(error instanceof Error ? error.message : String(error));
  });
  if (!isReply(reply)) throw noAnswer(`Nothing answered "${name}".`);
  if ('thrown' in reply) throw new MessageProblem(reply.thrown);
  return reply.returned as Output<N>;
}
