import { saidOf } from '../../core/words/is-said';
import type { Said } from '../../core/words/said';
import type { Protocol } from './protocol';

export type Name = keyof Protocol;
export type Input<N extends Name> = Parameters<Protocol[N]>[0];
export type Output<N extends Name> = ReturnType<Protocol[N]>;

/** What travels from the asker. */
export interface Request<N extends Name = Name> {
  readonly name: N;
  readonly input: Input<N>;
}

/** An error as plain data: nothing else survives the way between two contexts. */
export interface ThrownData {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  /** What the user can be told of it. */
  readonly said?: Said;
}

/** What travels back. */
export type Reply = { readonly returned: unknown } | { readonly thrown: ThrownData };

/** A message that got no answer, or whose handler threw. */
export class MessageProblem extends Error {
  override readonly name: string;
  /** `no-answer`: the other end was not there or died while at work; asking again with the same id is safe. */
  readonly code: string | undefined;
  readonly said: Said | undefined;

  constructor({ name, message, code, said }: ThrownData) {
    super(message);
    this.name = name;
    this.code = code;
    this.said = said;
  }
}

export function thrownData(error: unknown): ThrownData {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const said = saidOf(error);
  return { name: error.name, message: error.message, ...(code !== undefined && { code }), ...(said && { said }) };
}
