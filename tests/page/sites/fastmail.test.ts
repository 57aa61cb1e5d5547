import { describeMail } from './mail-fixtures';

describeMail('fastmail', ['2026-06-compose', '2019-02-compose-de']);
