import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('messenger');
