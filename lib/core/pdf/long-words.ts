/** A word too long for any line is rather broken after these than within a name. */
export const GOOD_END = /[/?&=._,;:@#+]/;
/** UTF-16 units that may be left free for it. */
export const LOOK_BACK = 24;
