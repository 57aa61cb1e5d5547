import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('teams');
