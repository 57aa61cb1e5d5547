import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('slack');
