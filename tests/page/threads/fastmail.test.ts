import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('fastmail');
