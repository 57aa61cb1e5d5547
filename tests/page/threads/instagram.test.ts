import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('instagram');
