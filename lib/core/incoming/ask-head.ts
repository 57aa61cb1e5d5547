/** What people put before a question, as the source of an expression: "So, anyway, ". */
export const HEAD =
  '(?:(?:and|but|so|also|then|now|ok|okay|anyway|right|well|just|plus|quick one|listen|look|please|hi|hiya|morning|hello|sorry|honestly)[,:]? |(?:one|two|three|four|first(?:ly)?|second(?:ly)?|third(?:ly)?|lastly|finally|\\d|(?:two|three|a couple of|few) (?:things|questions))[,:.)] )*';
