import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('whatsapp');
