import { chatHealth } from '../chat/look';
import type { Look } from '../site';
import { instagram } from './instagram';

/** Whose a message is, only its side of the page tells: so no message is read here. */
export const instagramLook: Look = {
  health(document) {
    const open = document.location.pathname.startsWith('/direct/t/');
    return open ? chatHealth(document, instagram, { open, messages: [] }) : { state: 'nothing-here', missed: [] };
  },
};
