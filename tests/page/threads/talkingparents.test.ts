import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('talkingparents');
