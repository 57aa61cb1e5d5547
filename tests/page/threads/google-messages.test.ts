import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('google-messages');
