import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('teams');
