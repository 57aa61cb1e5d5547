/** Where "Leave quickly" goes: a page that anyone may have open. The user's browser asks for it, as for any page they open. */
export const NEUTRAL_PAGE = 'https://www.bbc.co.uk/weather';
