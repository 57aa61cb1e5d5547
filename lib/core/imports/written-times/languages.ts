/** The languages in which most people chat. */
const LANGUAGES =
  'en es de fr pt it nl pl ru uk tr ar he fa hi bn ur id ms vi th ko ja zh-CN zh-TW sv da nb fi cs sk hu ro bg el hr sr sw'.split(' ');

/** The language's own first, for what it reads as another does not. */
export const languagesFor = (language: string): readonly string[] => [language, ...LANGUAGES.filter((one) => one !== language)];
