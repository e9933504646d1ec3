import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail relay that keeps what it is handed. */
export interface MailRelay {
  readonly url: string;
  readonly mails: string[];
  /** Addresses that the relay was told to deliver to. */
  readonly recipients: string[];
  close(): Promise<void>;
}

/** `refuses`: answers 550 to each recipient. `silent`: takes the connection and says nothing. */
export async function mailRelay(manner: 'takes' | 'refuses' | 'silent' = 'takes'): Promise<MailRelay> {
  const mails: string[] = [];
  const recipients: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (manner !== 'silent') converse(socket, { mails, recipients, refuses: manner === 'refuses' });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise(resolve => server.close(() => resolve()));
  };
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails, recipients, close };
}

interface Kept {
  readonly mails: string[];
  readonly recipients: string[];
  readonly refuses: boolean;
}

function converse(socket: Socket, kept: Kept): void {
  let text = '';
  let inMail = false;
  socket.write('220 relay ready\r\n');
  socket.on('data', chunk => {
    text += chunk.toString('utf8');
    for (let end = endOf(text, inMail); end >= 0; end = endOf(text, inMail)) {
      const part = text.slice(0, end);
      text = text.slice(end + (inMail ? 5 : 2));
      if (inMail) kept.mails.push(part);
      inMail = !inMail && /^DATA/i.test(part);
      socket.write(inMail ? '354 go on\r\n' : answerTo(part, kept));
    }
  });
}

const endOf = (text: string, inMail: boolean): number => text.indexOf(inMail ? '\r\n.\r\n' : '\r\n');

function answerTo(line: string, { recipients, refuses }: Kept): string {
  const recipient = /^RCPT TO:<(.*)>/i.exec(line)?.[1];
  if (recipient === undefined) return '250 ok\r\n';
  recipients.push(recipient);
  return refuses ? '550 nobody of that name\r\n' : '250 ok\r\n';
}
