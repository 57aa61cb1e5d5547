import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('telegram-k');
