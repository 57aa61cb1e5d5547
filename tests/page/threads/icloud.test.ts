import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('icloud');
