/** A relative path that stays inside its folder on every system. */
export const isSafePath = (path: string): boolean =>
  path !== '' && !/[\\:\p{Cc}]/u.test(path) && path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
