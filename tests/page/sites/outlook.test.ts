import { describeMail } from './mail-fixtures';

describeMail('outlook', ['2026-04-compose-de', '2025-06-thread-reply-lt', '2024-03-popout-ar', '2025-06-empty']);
