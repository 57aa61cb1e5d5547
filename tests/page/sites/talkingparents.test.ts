import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('talkingparents');
