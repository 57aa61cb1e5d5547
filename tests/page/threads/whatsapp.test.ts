import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('whatsapp');
