import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('gmail');
