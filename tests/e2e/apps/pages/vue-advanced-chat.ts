import { register } from 'vue-advanced-chat';

/** A chat component whose messages stand in an open shadow root. */
register();
const lines = JSON.parse(document.getElementById('lines')?.textContent ?? '[]') as { who: string; text: string; at: string }[];
const users = [
  { _id: 'm', username: 'Maya' },
  { _id: 's', username: 'Sam' },
  { _id: 'l', username: 'Lee' },
];
const chat = document.createElement('vue-advanced-chat') as HTMLElement & Record<string, unknown>;
chat.setAttribute('height', '560px');
Object.assign(chat, {
  currentUserId: 'x',
  roomId: 'r',
  roomsLoaded: true,
  messagesLoaded: true,
  rooms: [{ roomId: 'r', roomName: 'Handovers', avatar: '', users }],
  messages: lines.map(({ who, text, at }, index) => ({
    _id: `msg-${411 + 3 * index}`,
    indexId: index,
    content: text,
    senderId: users.find(({ username }) => username === who)?._id,
    username: who,
    date: new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    timestamp: at.slice(11, 16),
  })),
});
document.body.append(chat);
