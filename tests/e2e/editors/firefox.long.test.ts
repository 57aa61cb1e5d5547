import { editorsIn } from './in-browser';

editorsIn('firefox');
