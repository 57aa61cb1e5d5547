import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import type { Signer } from './signer';

const refusal = (message: string, responseCode: number): Error => Object.assign(new Error(message), { responseCode });

export interface Submission {
  stop(): Promise<void>;
}

/**
 * A submission server that signs every mail and hands it to Dovecot's LMTP on the same machine and refuses any recipient outside
 * evenkeel.test. It connects to nowhere else.
 */
export async function startSubmission(
  ports: { readonly smtp: number; readonly lmtp: number },
  password: string,
  signer: Signer,
): Promise<Submission> {
  const lmtp = createTransport({ host: '127.0.0.1', port: ports.lmtp, lmtp: true, secure: false, ignoreTLS: true });
  const server = new SMTPServer({
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN'],
    size: 30 * 1024 * 1024,
    onAuth: (auth, _session, done) =>
      auth.password === password ? done(null, { user: auth.username }) : done(new Error('Wrong password')),
    onRcptTo: (to, _session, done) => done(/@evenkeel\.test$/i.test(to.address) ? null : refusal('Only evenkeel.test is local', 550)),
    onData: (stream, session, done) => {
      const from = session.envelope.mailFrom;
      const deliver = async (): Promise<void> => {
        const received = `Received: from submission.evenkeel.test ([127.0.0.1])\r\n by mx.evenkeel.test with ESMTPA id ${session.id};\r\n ${new Date().toUTCString().replace('GMT', '+0000')}\r\n`;
        const mail = await signer.sign(await buffer(stream as unknown as Readable));
        await lmtp.sendMail({
          envelope: { from: from ? from.address : '', to: session.envelope.rcptTo.map((to) => to.address) },
          raw: Buffer.concat([Buffer.from(received), mail]),
        });
      };
      deliver().then(
        () => done(null, `queued as ${session.id}`),
        (error: Error) => done(refusal(error.message, 451)),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(ports.smtp, '127.0.0.1', () => resolve());
  });
  return {
    async stop() {
      lmtp.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
