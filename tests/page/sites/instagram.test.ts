import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('instagram');
