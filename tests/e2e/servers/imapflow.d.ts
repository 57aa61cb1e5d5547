/** The part of imapflow that is used here: the declarations that come with it leave the constructor out. */
declare module 'imapflow' {
  export class ImapFlow {
    constructor(options: {
      host: string;
      port: number;
      secure: boolean;
      doSTARTTLS: boolean;
      disableAutoIdle: boolean;
      auth: { user: string; pass: string };
      logger: false;
    });
    connect(): Promise<void>;
    mailboxOpen(path: string, options: { readOnly: boolean }): Promise<{ exists: number }>;
    fetchAll(
      range: string,
      query: { source?: true; flags?: true },
    ): Promise<{ seq: number; uid: number; source?: Buffer; flags?: Set<string> }[]>;
    append(path: string, content: Buffer, flags?: string[]): Promise<{ uid?: number } | false>;
    messageDelete(range: string, options: { uid: true }): Promise<boolean>;
    logout(): Promise<void>;
  }
}
