import 'deep-chat';

/** A chat component whose messages stand in an open shadow root. */
const chat = document.createElement('deep-chat') as HTMLElement & { history: object[]; names: object; demo: boolean };
chat.style.width = '480px';
chat.style.height = '520px';
chat.demo = true;
chat.names = { user: { text: 'Maya' }, ai: { text: 'Sam' } };
chat.history = (JSON.parse(document.getElementById('lines')?.textContent ?? '[]') as { who: string; text: string }[]).map(
  ({ who, text }) => ({
    role: who === 'Maya' ? 'user' : 'ai',
    text,
  }),
);
document.body.append(chat);
