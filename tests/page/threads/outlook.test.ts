import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('outlook');
