import { checkThreadsOf } from './thread-fixtures';

checkThreadsOf('proton');
