import { describeMail } from './mail-fixtures';

describeMail('gmail', ['2026-07-new-message', '2021-05-inline-reply-de', '2025-08-thread-pl', '2025-08-popout-he', '2025-08-inbox']);
