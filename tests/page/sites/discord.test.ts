import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('discord');
