import { editorsIn } from './in-browser';

editorsIn('chromium');
