import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('slack');
