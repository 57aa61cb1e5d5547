declare module 'mbox-reader' {
  const reader: {
    /** Mails one by one. */
    mboxReader(input: NodeJS.ReadableStream): AsyncIterable<{ readonly content: Buffer }>;
  };
  export default reader;
}
