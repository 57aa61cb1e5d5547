import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('google-messages');
