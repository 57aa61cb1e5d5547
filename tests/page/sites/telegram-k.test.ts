import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('telegram-k');
