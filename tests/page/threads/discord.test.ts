import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('discord');
