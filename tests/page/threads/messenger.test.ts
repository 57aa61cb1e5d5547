import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('messenger');
