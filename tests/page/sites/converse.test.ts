import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('converse');
