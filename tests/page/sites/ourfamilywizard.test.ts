import { checkFixturesOf } from './chat-fixtures';

checkFixturesOf('ourfamilywizard');
