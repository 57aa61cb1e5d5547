import { describeMail } from './mail-fixtures';

describeMail('yahoo', ['2026-03-compose', '2025-11-thread-de', '2021-01-compose-pl']);
