import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('converse');
