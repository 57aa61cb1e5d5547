import { describeMail } from './mail-fixtures';

describeMail('proton', ['2026-01-compose', '2022-06-plain-text-fr']);
