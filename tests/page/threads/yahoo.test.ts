import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('yahoo');
