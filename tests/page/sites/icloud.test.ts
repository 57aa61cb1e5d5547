import { describeMail } from './mail-fixtures';

describeMail('icloud', ['2026-09-editor-frame', '2026-09-page-fr', '2026-09-message-frame']);
